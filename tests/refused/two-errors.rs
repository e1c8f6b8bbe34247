fn main() {
    let a: u8 = "x"; //~ E0308
    println!("{}", spoons); //~ E0425
    let _ = a;
}
