fn add(a: u64, b: u64) -> u64 {
    a + b //~ panic@5
}

fn main() {
    println!("{}", add(u64::MAX - 1, 1));
    println!("{}", add(u64::MAX, 1));
}
//~ message-contains: attempt to add with overflow

//~| 18446744073709551615
