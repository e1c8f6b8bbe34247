fn main() {
    let mut jar = Box::into_raw(Box::new(7u32)); //~ leak(4,4)
    unsafe { *jar += 1 };
    jar = std::ptr::null_mut(); //~ lost(4)
    println!("{}", jar.is_null());
}

//~| true
