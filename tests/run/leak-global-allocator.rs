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
    let numbers = vec![1u16, 2, 3]; //~ leak(6,2)
    println!("{}", numbers.len());
    std::mem::forget(numbers); //~ lost(6)
}
//~| 3
