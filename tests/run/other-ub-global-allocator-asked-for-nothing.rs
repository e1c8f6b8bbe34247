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
        let layout = Layout::array::<u32>(0).unwrap();
        let jar = alloc(layout); //~ other-ub
        dealloc(jar, layout);
    }
}
