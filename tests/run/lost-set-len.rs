fn main() {
    let mut v = vec![Box::new(1u64), Box::new(2)]; //~ leak(8,8)
    println!("{}", v.len());
    unsafe { v.set_len(1) };
    println!("{}", v.len());
} //~ lost(8)

//~| 2
//~| 1
