use std::alloc::{alloc, GlobalAlloc, Layout, System};

fn main() {
    unsafe {
        let layout = Layout::new::<u64>();
        let jar = alloc(layout);
        let jar = System.realloc(jar, layout, 16); //~ bad-free
        System.dealloc(jar, Layout::new::<u128>());
    }
}
