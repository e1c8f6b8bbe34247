use std::alloc::{dealloc, Layout};

fn stir() {}

fn main() {
    unsafe { dealloc(stir as *mut u8, Layout::new::<u8>()) }; //~ bad-free
}
