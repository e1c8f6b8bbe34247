use std::alloc::{GlobalAlloc, Layout, System};

fn main() {
    unsafe {
        let layout = Layout::array::<u32>(4).unwrap();
        let jar = System.alloc(layout);
        System.dealloc(jar, layout); //~ freed
        System.dealloc(jar, layout); //~ double-free
    }
}
