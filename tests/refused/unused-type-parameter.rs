struct Jar<T> { //~ E0392
    n: u32,
}

fn main() {}
