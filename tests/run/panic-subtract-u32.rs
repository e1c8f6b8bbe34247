fn work(a: u32, b: u32) -> u32 {
    a - b //~ panic
}

fn main() {
    println!("{}", work(5, 1));
    println!("{}", work(0, 1));
}
//~ message-contains: attempt to subtract with overflow

//~| 4
