use std::alloc::{realloc, Layout};

fn main() {
    let none = std::ptr::null_mut();
    let _ = unsafe { realloc(none, Layout::new::<u64>(), 16) }; //~ bad-free
}
//~ message-contains: reallocates a null pointer
