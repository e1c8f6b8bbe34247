fn main() {
    let first = Box::new([0u8; 100]);
    println!("{}", first.len());
    let second = Box::new([0u8; 200]); //~ abort
    println!("{}", second.len());
}
//~ args: --pantry 256

//~| 100
