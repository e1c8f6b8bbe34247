static mut KEEP: *mut u64 = std::ptr::null_mut();
fn main() {
    unsafe {
        KEEP = Box::into_raw(Box::new(7)); //~ leak(8,8)
        println!("{}", *KEEP);
        KEEP = std::ptr::null_mut(); //~ lost(8)
    }
    println!("end");
}

//~| 7
//~| end
