fn main() {
    let p = Box::into_raw(Box::new([1u8, 2, 3])); //~ leak(3,1)
    println!("{}", unsafe { (*p)[1] });
} //~ lost(3)

//~| 2
