fn add(a: i128, b: i128) -> i128 {
    a + b //~ panic@5
}

fn main() {
    println!("{}", add(i128::MAX - 1, 1));
    println!("{}", add(i128::MAX, 1));
}
//~ message-contains: attempt to add with overflow

//~| 170141183460469231731687303715884105727
