fn main() {
    let jar: Option<&str> = None;
    let label = jar
        .expect("the jar has a label"); //~ panic
    println!("{label}");
}
//~ message-contains: the jar has a label
