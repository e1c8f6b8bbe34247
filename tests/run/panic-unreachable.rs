fn main() {
    let n = 5;
    match n {
        0 => println!("none"),
        1..=9 => unreachable!("n is {n}"), //~ panic
        _ => println!("many"),
    }
}
//~ message-contains: internal error: entered unreachable code: n is 5
