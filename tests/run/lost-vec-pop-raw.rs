fn main() {
    let mut v = vec![Box::into_raw(Box::new(1u64))]; //~ leak(8,8)
    println!("{}", v.len());
    v[0] = std::ptr::null_mut(); //~ lost(8)
    println!("{}", v.len());
}

//~| 1
//~| 1
