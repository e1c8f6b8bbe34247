//~ no-rustc: rustc's program aborts as well, by another message
use std::alloc::{alloc, dealloc, GlobalAlloc, Layout, System};

struct Strict;

unsafe impl GlobalAlloc for Strict {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        let block = System.alloc(Layout::from_size_align_unchecked(layout.size() + 16, 16));
        block.cast::<usize>().write(layout.size());
        block.add(16)
    }
    unsafe fn dealloc(&self, inner: *mut u8, layout: Layout) {
        let block = inner.sub(16);
        System.dealloc(block, Layout::from_size_align_unchecked(layout.size() + 16, 16)) //~ wrong-layout
    }
}

#[global_allocator]
static STRICT: Strict = Strict;

fn main() {
    unsafe {
        let jar = alloc(Layout::new::<u64>());
        dealloc(jar, Layout::new::<u32>());
    }
}
