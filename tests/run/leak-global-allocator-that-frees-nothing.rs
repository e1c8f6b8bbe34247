use std::alloc::{GlobalAlloc, Layout, System};

struct Forgetful;

unsafe impl GlobalAlloc for Forgetful {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        System.alloc(layout)
    }
    unsafe fn dealloc(&self, _block: *mut u8, _layout: Layout) {}
}

#[global_allocator]
static FORGETFUL: Forgetful = Forgetful;

fn main() {
    let five = Box::new(5u32); //~ leak(4,4)
    assert_eq!(*five, 5);
}
