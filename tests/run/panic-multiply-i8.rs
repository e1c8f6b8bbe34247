fn work(a: i8, b: i8) -> i8 {
    a * b //~ panic
}

fn main() {
    println!("{}", work(5, 1));
    println!("{}", work(-128, -1));
}
//~ message-contains: attempt to multiply with overflow

//~| 5
