//~ no-rustc: RUST_BACKTRACE may ask for memory too
use std::alloc::{GlobalAlloc, Layout, System};
use std::sync::atomic::{AtomicBool, Ordering};

static CLOSED: AtomicBool = AtomicBool::new(false);

struct Door;

unsafe impl GlobalAlloc for Door {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        if CLOSED.load(Ordering::Relaxed) {
            return std::ptr::null_mut();
        }
        System.alloc(layout)
    }
    unsafe fn dealloc(&self, block: *mut u8, layout: Layout) {
        System.dealloc(block, layout)
    }
}

#[global_allocator]
static DOOR: Door = Door;

fn main() {
    println!("{}", Box::new(5));
    CLOSED.store(true, Ordering::Relaxed);
    let mut numbers: Vec<u32> = Vec::new();
    println!("{}", numbers.try_reserve(10).is_err());
    numbers.push(1); //~ abort
}
//~| 5
//~| true
//~ stderr-contains: memory allocation of 16 bytes failed
