fn main() {
    let two = 2u8;
    let b: bool = unsafe { std::mem::transmute(two) }; //~ invalid-value
    println!("{b}");
}
