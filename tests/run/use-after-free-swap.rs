fn main() {
    let old = Box::into_raw(Box::new(1u8));
    let mut fresh = 2u8;
    unsafe {
        drop(Box::from_raw(old)); //~ freed
        std::ptr::swap(old, &mut fresh); //~ use-after-free
    }
}
