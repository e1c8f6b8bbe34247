//~ no-rustc: rustc's program runs out of stack
use std::alloc::{GlobalAlloc, Layout, System};

struct Wordy;

unsafe impl GlobalAlloc for Wordy {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        let text = format!("{} bytes", layout.size());
        eprint!("{text}");
        System.alloc(layout)
    }
    unsafe fn dealloc(&self, block: *mut u8, layout: Layout) {
        System.dealloc(block, layout)
    }
}

#[global_allocator]
static WORDY: Wordy = Wordy;

fn main() {
    println!("{}", Box::new(5));
}
//~ verdict: limit
