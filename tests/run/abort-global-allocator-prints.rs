//~ no-rustc: rustc's program waits for itself and never ends
use std::alloc::{GlobalAlloc, Layout, System};

struct Loud;

unsafe impl GlobalAlloc for Loud {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        println!("{} bytes", layout.size()); //~ abort
        System.alloc(layout)
    }
    unsafe fn dealloc(&self, block: *mut u8, layout: Layout) {
        System.dealloc(block, layout)
    }
}

#[global_allocator]
static LOUD: Loud = Loud;

fn main() {
    println!("{}", Box::new(5));
}
//~ message-contains: deadlock
