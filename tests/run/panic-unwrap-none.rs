fn main() {
    let jar: Option<i32> = None;
    println!("looking");
    println!("{}", jar.unwrap()); //~ panic
}
//~ stderr-contains: called `Option::unwrap()` on a `None` value

//~| looking
