fn work(a: u64, b: u64) -> u64 {
    a % b //~ panic
}

fn main() {
    println!("{}", work(5, 1));
    println!("{}", work(1, 0));
}
//~ message-contains: attempt to calculate the remainder with a divisor of zero

//~| 0
