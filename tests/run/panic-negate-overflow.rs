fn negate(n: i16) -> i16 {
    -n //~ panic
}

fn main() {
    println!("{}", negate(-32767));
    println!("{}", negate(i16::MIN));
}
//~ message-contains: attempt to negate with overflow

//~| 32767
