#[derive(Clone, Copy)]
struct Jar { //~ E0204
    name: String,
}

fn main() {}
