use std::alloc::{alloc, dealloc, realloc, Layout};

fn main() {
    unsafe {
        let layout = Layout::from_size_align(8, 8).unwrap();
        let small = alloc(layout);
        let big = realloc(small, layout, 64); //~ freed
        dealloc(small, layout); //~ double-free
        dealloc(big, Layout::from_size_align(64, 8).unwrap());
    }
}
