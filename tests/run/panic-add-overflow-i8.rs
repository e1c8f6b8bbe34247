fn add(a: i8, b: i8) -> i8 {
    a + b //~ panic@5
}

fn main() {
    println!("{}", add(i8::MAX - 1, 1));
    println!("{}", add(i8::MAX, 1));
}
//~ message-contains: attempt to add with overflow

//~| 127
