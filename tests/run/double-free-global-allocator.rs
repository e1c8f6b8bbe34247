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
    unsafe {
        let layout = Layout::new::<u64>();
        let jar = alloc(layout); //~ allocated
        dealloc(jar, layout); //~ freed
        dealloc(jar, layout); //~ double-free
    }
}
