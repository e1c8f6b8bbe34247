//~ no-rustc: rustc's program aborts as well, by another message
use std::alloc::{GlobalAlloc, Layout, System};
use std::sync::atomic::{AtomicUsize, Ordering};

struct Limited(AtomicUsize);

unsafe impl GlobalAlloc for Limited {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        if self.0.fetch_add(1, Ordering::Relaxed) > 4 {
            panic!("no more"); //~ abort
        }
        System.alloc(layout)
    }
    unsafe fn dealloc(&self, block: *mut u8, layout: Layout) {
        System.dealloc(block, layout)
    }
}

#[global_allocator]
static LIMITED: Limited = Limited(AtomicUsize::new(0));

fn main() {
    for i in 0..10 {
        println!("{}", Box::new(i));
    }
}
//~| 0
//~| 1
//~ message-contains: inside the global allocator
