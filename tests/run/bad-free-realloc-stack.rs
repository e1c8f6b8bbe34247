use std::alloc::{realloc, Layout};

fn main() {
    let mut bowl = 5u64;
    let _ = unsafe { realloc(&raw mut bowl as *mut u8, Layout::new::<u64>(), 16) }; //~ bad-free
}
