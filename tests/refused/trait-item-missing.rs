trait Cook {
    fn cook(&self);
    fn serve(&self);
}

struct Chef;

impl Cook for Chef { //~ E0046
    fn cook(&self) {}
}

fn main() {
    Chef.cook();
}
