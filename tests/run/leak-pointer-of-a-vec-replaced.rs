fn main() {
    let mut jar = Box::leak(Box::new([0u8; 24])); //~ leak(24)
    jar[0] = 1;
    println!("{}", jar[0]); //~| 1
    jar = Box::leak(Box::new([1u8; 24])); //~ leak(24) lost(24)
    println!("{}", jar[0]); //~| 1
} //~ lost(24)
