fn main() {
    let mut pointers = Vec::new();
    pointers.push(Box::into_raw(Box::new(1u8))); //~ leak(1)
    println!("{}", pointers.len()); //~| 1
} //~ lost(1)
