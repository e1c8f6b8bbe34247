// System is an allocator of its own, also where the default global allocator asks it in the end.
use std::alloc::{dealloc, GlobalAlloc, Layout, System};

fn main() {
    unsafe {
        let layout = Layout::new::<u64>();
        let jar = System.alloc(layout); //~ allocated
        dealloc(jar, layout); //~ bad-free
    }
}
//~ message-contains: System's block
