fn add(a: i16, b: i16) -> i16 {
    a + b //~ panic@5
}

fn main() {
    println!("{}", add(i16::MAX - 1, 1));
    println!("{}", add(i16::MAX, 1));
}
//~ message-contains: attempt to add with overflow

//~| 32767
