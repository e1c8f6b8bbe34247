use std::alloc::{GlobalAlloc, Layout, System};

fn main() {
    unsafe {
        let layout = Layout::new::<()>();
        let jar = System.alloc(layout); //~ other-ub
        System.dealloc(jar, layout);
    }
}
