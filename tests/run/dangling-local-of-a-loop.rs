fn main() {
    let mut last: *mut u32 = std::ptr::null_mut();
    for i in 0..3 {
        let mut n = i * 10;
        last = &raw mut n;
    }
    unsafe { *last += 1 }; //~ dangling
}
