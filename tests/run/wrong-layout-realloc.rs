use std::alloc::{alloc, realloc, Layout};

fn main() {
    unsafe {
        let jar = alloc(Layout::new::<[u32; 2]>());
        realloc(jar, Layout::new::<u32>(), 16); //~ wrong-layout
    }
}
