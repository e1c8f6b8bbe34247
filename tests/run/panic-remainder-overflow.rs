fn work(a: i64, b: i64) -> i64 {
    a % b //~ panic
}

fn main() {
    println!("{}", work(5, 1));
    println!("{}", work(i64::MIN, -1));
}
//~ message-contains: attempt to calculate the remainder with overflow

//~| 0
