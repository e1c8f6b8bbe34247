fn add(a: usize, b: usize) -> usize {
    a + b //~ panic@5
}

fn main() {
    println!("{}", add(usize::MAX - 1, 1));
    println!("{}", add(usize::MAX, 1));
}
//~ message-contains: attempt to add with overflow

//~| 18446744073709551615
