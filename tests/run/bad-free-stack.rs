use std::alloc::{dealloc, Layout};

fn main() {
    let mut n = 5u32;
    unsafe { dealloc((&raw mut n).cast(), Layout::new::<u32>()) }; //~ bad-free
}
