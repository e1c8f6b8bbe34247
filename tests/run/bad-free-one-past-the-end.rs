use std::alloc::{alloc, dealloc, Layout};

fn main() {
    let layout = Layout::from_size_align(8, 8).unwrap();
    unsafe {
        let jar = alloc(layout);
        dealloc(jar.add(8), layout); //~ bad-free
    }
}
