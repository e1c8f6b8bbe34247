trait Show {
    fn show(&self);
}

fn all<T>(t: T) {
    t.show(); //~ E0599
}

fn main() {
    all(1);
}
