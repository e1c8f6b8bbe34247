use std::alloc::{dealloc, Layout};
use std::ffi::c_void;

extern "C" {
    fn malloc(size: usize) -> *mut c_void;
}

fn main() {
    unsafe {
        let p = malloc(8);
        dealloc(p.cast(), Layout::new::<u64>()); //~ bad-free
    }
}
