fn add(a: u128, b: u128) -> u128 {
    a + b //~ panic@5
}

fn main() {
    println!("{}", add(u128::MAX - 1, 1));
    println!("{}", add(u128::MAX, 1));
}
//~ message-contains: attempt to add with overflow

//~| 340282366920938463463374607431768211455
