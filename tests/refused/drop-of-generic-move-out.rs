struct Holder<T>(T);

impl<T> Holder<T> {
    fn get(&self) -> T {
        self.0 //~ E0507
    }
}

fn main() {
    Holder(1).get();
}
