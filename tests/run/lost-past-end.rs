fn end() -> *const u64 {
    let v = Box::leak(Box::new([1u64, 2, 3])); //~ leak(24,8)
    v.as_ptr_range().end
}
fn main() {
    let mut p = end();
    println!("{}", p.is_null());
    p = std::ptr::null(); //~ lost(24)
    println!("{}", p.is_null());
}

//~| false
//~| true
