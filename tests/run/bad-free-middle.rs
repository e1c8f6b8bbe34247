use std::alloc::{alloc, dealloc, Layout};

fn main() {
    unsafe {
        let layout = Layout::new::<[u8; 8]>();
        let jar = alloc(layout);
        dealloc(jar.add(1), layout); //~ bad-free
    }
}
