fn add(a: isize, b: isize) -> isize {
    a + b //~ panic@5
}

fn main() {
    println!("{}", add(isize::MAX - 1, 1));
    println!("{}", add(isize::MAX, 1));
}
//~ message-contains: attempt to add with overflow

//~| 9223372036854775807
