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
    let text = String::from("soup"); //~ allocated
    let twin = unsafe { std::ptr::read(&text) }; //~ copied
    drop(text); //~ freed
    drop(twin); //~ double-free
}
