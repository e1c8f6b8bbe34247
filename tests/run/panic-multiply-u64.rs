fn work(a: u64, b: u64) -> u64 {
    a * b //~ panic
}

fn main() {
    println!("{}", work(5, 1));
    println!("{}", work(u64::MAX, 2));
}
//~ message-contains: attempt to multiply with overflow

//~| 5
