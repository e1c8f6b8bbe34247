fn main() {
    let p: *const String = std::ptr::null();
    unsafe {
        let _ = *p;
        let q = &raw const *p;
        println!("{}", q.is_null());
    }
    let b = Box::into_raw(Box::new(5));
    unsafe {
        drop(Box::from_raw(b));
        let _ = *b;
    }
}

//~| true
