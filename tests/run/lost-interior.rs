fn main() {
    let v = Box::leak(Box::new([1u64, 2, 3])); //~ leak(24,8)
    let mut last: *const u64 = &v[2];
    println!("{}", unsafe { *last });
    last = std::ptr::null();
    println!("{}", last.is_null());
} //~ lost(24)

//~| 3
//~| true
