fn work(a: u64, b: u64) -> u64 {
    a >> b //~ panic
}

fn main() {
    println!("{}", work(1, 63));
    println!("{}", work(1, 64));
}
//~ message-contains: attempt to shift right with overflow

//~| 0
