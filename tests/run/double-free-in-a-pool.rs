// The pool keeps freed blocks in a list; a block put back twice is in it twice.
use std::alloc::{alloc, dealloc, GlobalAlloc, Layout, System};
use std::cell::Cell;
use std::ptr::null_mut;

struct Pool(Cell<*mut u8>);

unsafe impl Sync for Pool {}

unsafe impl GlobalAlloc for Pool {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        let kept = self.0.get();
        if layout.size() != 8 || kept.is_null() {
            return System.alloc(layout);
        }
        self.0.set(kept.cast::<*mut u8>().read());
        kept
    }
    unsafe fn dealloc(&self, block: *mut u8, layout: Layout) {
        if layout.size() != 8 {
            return System.dealloc(block, layout);
        }
        block.cast::<*mut u8>().write(self.0.get());
        self.0.set(block);
    }
}

#[global_allocator]
static POOL: Pool = Pool(Cell::new(null_mut()));

fn main() {
    unsafe {
        let layout = Layout::new::<u64>();
        let jar = alloc(layout);
        dealloc(jar, layout);
        dealloc(jar, layout); //~ double-free
    }
}
