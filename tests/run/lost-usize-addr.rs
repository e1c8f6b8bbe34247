fn main() {
    let p = Box::into_raw(Box::new(7u64)); //~ leak(8,8)
    let n = p.addr();
    let p = std::ptr::null::<u64>();
    println!("{} {}", n != 0, p.is_null());
} //~ lost(8)

//~| true true
