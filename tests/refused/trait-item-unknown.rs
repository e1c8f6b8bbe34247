trait Cook {
    fn cook(&self);
}

struct Chef;

impl Cook for Chef {
    fn cook(&self) {}
    fn eat(&self) {} //~ E0407
}

fn main() {
    Chef.cook();
}
