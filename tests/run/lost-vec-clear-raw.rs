fn main() {
    let mut v = vec![Box::into_raw(Box::new(1u64)), Box::into_raw(Box::new(2))]; //~ leak(8,8) leak(8,8)
    println!("{}", v.len());
    v.clear();
    println!("the bytes are there still");
} //~ lost(8) lost(8)

//~| 2
//~| the bytes are there still
