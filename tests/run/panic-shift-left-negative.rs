fn work(a: i32, b: i32) -> i32 {
    a << b //~ panic
}

fn main() {
    println!("{}", work(1, 31));
    println!("{}", work(1, -1));
}
//~ message-contains: attempt to shift left with overflow

//~| -2147483648
