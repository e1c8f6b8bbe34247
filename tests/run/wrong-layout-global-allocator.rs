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
        let jar = alloc(Layout::new::<u64>()); //~ allocated
        dealloc(jar, Layout::new::<u32>()); //~ wrong-layout
    }
}
