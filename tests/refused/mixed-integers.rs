fn main() {
    let a: u8 = 1;
    let b: u32 = 2;
    println!("{}", a + b); //~ E0308 E0277
}
