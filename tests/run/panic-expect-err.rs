fn main() {
    let number = "seven".parse::<i32>();
    number.expect("a number"); //~ panic
}
//~ message-contains: a number: ParseIntError { kind: InvalidDigit }
