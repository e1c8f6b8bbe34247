use std::alloc::{alloc, dealloc, realloc, Layout};

fn main() {
    unsafe {
        let layout = Layout::new::<u32>();
        let jar = alloc(layout);
        dealloc(jar, layout);
        realloc(jar, layout, 8); //~ use-after-free
    }
}
