fn add(a: u16, b: u16) -> u16 {
    a + b //~ panic@5
}

fn main() {
    println!("{}", add(u16::MAX - 1, 1));
    println!("{}", add(u16::MAX, 1));
}
//~ message-contains: attempt to add with overflow

//~| 65535
