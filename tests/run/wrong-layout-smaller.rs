use std::alloc::{alloc, dealloc, Layout};

fn main() {
    unsafe {
        let jar = alloc(Layout::new::<u64>()); //~ allocated
        dealloc(jar, Layout::new::<u32>()); //~ wrong-layout
    }
}
