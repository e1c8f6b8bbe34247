use std::alloc::{alloc, dealloc, Layout};

fn main() {
    unsafe {
        let layout = Layout::new::<[u8; 5]>();
        let jar = alloc(layout); //~ allocated
        dealloc(jar, layout); //~ freed
        dealloc(jar, layout); //~ double-free
    }
}
