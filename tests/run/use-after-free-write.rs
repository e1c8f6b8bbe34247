use std::alloc::{alloc, dealloc, Layout};

fn main() {
    let layout = Layout::new::<u32>();
    unsafe {
        let jar = alloc(layout) as *mut u32;
        dealloc(jar as *mut u8, layout); //~ freed
        *jar = 5; //~ use-after-free
    }
}
