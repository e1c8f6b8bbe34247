fn add(a: i64, b: i64) -> i64 {
    a + b //~ panic@5
}

fn main() {
    println!("{}", add(i64::MAX - 1, 1));
    println!("{}", add(i64::MAX, 1));
}
//~ message-contains: attempt to add with overflow

//~| 9223372036854775807
