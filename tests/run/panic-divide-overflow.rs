fn work(a: i32, b: i32) -> i32 {
    a / b //~ panic
}

fn main() {
    println!("{}", work(5, 1));
    println!("{}", work(i32::MIN, -1));
}
//~ message-contains: attempt to divide with overflow

//~| 5
