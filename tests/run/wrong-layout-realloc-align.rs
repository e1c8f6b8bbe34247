use std::alloc::{alloc, dealloc, realloc, Layout};

fn main() {
    unsafe {
        let jar = alloc(Layout::from_size_align(32, 4).unwrap());
        let big = realloc(jar, Layout::from_size_align(32, 8).unwrap(), 64); //~ wrong-layout
        dealloc(big, Layout::from_size_align(64, 8).unwrap());
    }
}
