fn work(a: i32, b: i32) -> i32 {
    a * b //~ panic
}

fn main() {
    println!("{}", work(5, 1));
    println!("{}", work(65536, 65536));
}
//~ message-contains: attempt to multiply with overflow

//~| 5
