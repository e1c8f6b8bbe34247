use std::alloc::{dealloc, Layout};

static mut N: u64 = 3;

fn main() {
    unsafe { dealloc((&raw mut N).cast(), Layout::new::<u64>()) }; //~ bad-free
}
