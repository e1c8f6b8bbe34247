use std::alloc::{alloc, GlobalAlloc, Layout, System};

fn main() {
    unsafe {
        let layout = Layout::new::<u64>();
        let jar = alloc(layout); //~ allocated
        System.dealloc(jar, layout); //~ bad-free
    }
}
