use std::alloc::{GlobalAlloc, Layout, System};

fn main() {
    unsafe {
        let jar = System.alloc(Layout::array::<u32>(4).unwrap());
        System.dealloc(jar, Layout::array::<u32>(3).unwrap()); //~ wrong-layout
    }
}
