use std::alloc::{dealloc, Layout};

fn bowl() -> *mut u64 {
    let mut soup = 3u64;
    &raw mut soup
}

fn main() {
    unsafe { dealloc(bowl() as *mut u8, Layout::new::<u64>()) }; //~ bad-free
}
