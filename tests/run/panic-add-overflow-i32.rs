fn add(a: i32, b: i32) -> i32 {
    a + b //~ panic@5
}

fn main() {
    println!("{}", add(i32::MAX - 1, 1));
    println!("{}", add(i32::MAX, 1));
}
//~ message-contains: attempt to add with overflow

//~| 2147483647
