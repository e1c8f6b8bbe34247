use std::ffi::c_void;

extern "C" {
    fn free(p: *mut c_void);
}

fn main() {
    let p = Box::into_raw(Box::new(5u64));
    unsafe { free(p.cast()) }; //~ bad-free
}
