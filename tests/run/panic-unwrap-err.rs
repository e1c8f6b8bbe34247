fn main() {
    let cooked: Result<i32, &str> = Err("burnt");
    println!("{}", cooked.unwrap()); //~ panic
}
//~ message-contains: called `Result::unwrap()` on an `Err` value: "burnt"
