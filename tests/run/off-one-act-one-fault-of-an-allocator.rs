// What is wrong where the program asks is not said again inside its own allocator.
use std::alloc::{alloc, dealloc, GlobalAlloc, Layout, System};

struct Plain;

unsafe impl GlobalAlloc for Plain {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        System.alloc(layout)
    }
    unsafe fn dealloc(&self, block: *mut u8, layout: Layout) {
        System.dealloc(block, layout)
    }
}

#[global_allocator]
static PLAIN: Plain = Plain;

fn main() {
    //~ args: --inspector off
    //~ exit: 0
    //~ ending: returned
    unsafe {
        let jar = alloc(Layout::new::<u64>());
        dealloc(jar, Layout::new::<[u64; 4]>()); //~ wrong-layout
    }
}
