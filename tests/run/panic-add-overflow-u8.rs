fn add(a: u8, b: u8) -> u8 {
    a + b //~ panic@5
}

fn main() {
    println!("{}", add(u8::MAX - 1, 1));
    println!("{}", add(u8::MAX, 1));
}
//~ message-contains: attempt to add with overflow

//~| 255
