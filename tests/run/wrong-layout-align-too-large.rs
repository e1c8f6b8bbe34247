use std::alloc::{alloc, dealloc, Layout};

fn main() {
    unsafe {
        let jar = alloc(Layout::from_size_align(32, 4).unwrap()); //~ allocated
        dealloc(jar, Layout::from_size_align(32, 16).unwrap()); //~ wrong-layout
    }
}
