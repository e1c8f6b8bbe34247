use std::alloc::{GlobalAlloc, Layout, System};

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
    let old;
    {
        let boxed = Box::new(7u32); //~ allocated
        old = &*boxed as *const u32;
    } //~ freed
    println!("{}", unsafe { *old }); //~ use-after-free
}
