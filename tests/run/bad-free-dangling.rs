use std::alloc::{dealloc, Layout};
use std::ptr::NonNull;

fn main() {
    unsafe { dealloc(NonNull::<u64>::dangling().as_ptr().cast(), Layout::new::<u64>()) }; //~ bad-free
}
