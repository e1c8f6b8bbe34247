fn last() -> *const u64 {
    let v = Box::leak(Box::new([1u64, 2, 3])); //~ leak(24,8)
    &v[2]
}
fn main() {
    let mut p = last();
    println!("{}", unsafe { *p });
    p = std::ptr::null(); //~ lost(24)
    println!("{}", p.is_null());
}

//~| 3
//~| true
