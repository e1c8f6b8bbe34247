use std::alloc::{dealloc, Layout};

fn main() {
    unsafe { dealloc(std::ptr::null_mut(), Layout::new::<u64>()) }; //~ bad-free
}
