fn work(a: u8, b: u8) -> u8 {
    a << b //~ panic
}

fn main() {
    println!("{}", work(1, 7));
    println!("{}", work(1, 8));
}
//~ message-contains: attempt to shift left with overflow

//~| 128
