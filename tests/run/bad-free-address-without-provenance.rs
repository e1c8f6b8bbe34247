use std::alloc::{alloc, dealloc, Layout};

fn main() {
    let layout = Layout::new::<u64>();
    unsafe {
        let jar = alloc(layout);
        let number = jar.addr();
        dealloc(std::ptr::without_provenance_mut(number), layout); //~ bad-free
    }
}
