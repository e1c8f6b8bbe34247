use std::alloc::{alloc, realloc, Layout};

fn main() {
    unsafe {
        let layout = Layout::new::<u64>();
        let old = alloc(layout) as *mut u64;
        *old = 1;
        let _new = realloc(old.cast(), layout, 8) as *mut u64; //~ freed
        *old = 2; //~ use-after-free
    }
}
