fn main() {
    let jar: Option<i32> = None;
    println!("looking");
    println!("{}", jar.unwrap()); //~ panic
}
//~ message-contains: called `Option::unwrap()` on a `None` value

//~| looking
