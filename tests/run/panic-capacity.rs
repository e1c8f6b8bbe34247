fn main() {
    let many = usize::MAX / 4;
    println!("asking");
    let jars: Vec<u64> = Vec::with_capacity(many); //~ panic
    println!("{}", jars.len());
}
//~ message-contains: capacity overflow

//~| asking
