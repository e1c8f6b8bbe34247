fn work(a: u8, b: u8) -> u8 {
    a / b //~ panic
}

fn main() {
    println!("{}", work(5, 1));
    println!("{}", work(1, 0));
}
//~ message-contains: attempt to divide by zero

//~| 5
