use std::alloc::{dealloc, Layout};

static mut COUNT: u32 = 0;

fn main() {
    unsafe { dealloc(&raw mut COUNT as *mut u8, Layout::new::<u32>()) }; //~ bad-free
}
