fn main() {
    let mut p = Box::into_raw(Box::new(7u64)).map_addr(|a| a | 1); //~ leak(8,8)
    println!("{}", p.addr() & 1);
    p = std::ptr::null_mut(); //~ lost(8)
    println!("{}", p.is_null());
}

//~| 1
//~| true
