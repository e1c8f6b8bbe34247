use std::alloc::{alloc, dealloc, Layout};

fn main() {
    unsafe {
        let jar = alloc(Layout::from_size_align(8, 8).unwrap());
        dealloc(jar, Layout::from_size_align(8, 4).unwrap()); //~ wrong-layout
    }
}
