use std::alloc::{alloc, realloc, Layout};

fn main() {
    unsafe {
        let p = alloc(Layout::new::<u8>());
        realloc(p, Layout::new::<u8>(), 0); //~ other-ub
    }
}
