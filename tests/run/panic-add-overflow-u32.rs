fn add(a: u32, b: u32) -> u32 {
    a + b //~ panic@5
}

fn main() {
    println!("{}", add(u32::MAX - 1, 1));
    println!("{}", add(u32::MAX, 1));
}
//~ message-contains: attempt to add with overflow

//~| 4294967295
