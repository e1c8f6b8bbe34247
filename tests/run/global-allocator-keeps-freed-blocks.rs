// Small blocks are not given back to System but kept in a list, which goes through the blocks themselves.
use std::alloc::{GlobalAlloc, Layout, System};
use std::cell::Cell;
use std::ptr::null_mut;

struct Node {
    next: *mut Node,
}

struct Pool {
    free: Cell<*mut Node>,
    reused: Cell<usize>,
}

unsafe impl Sync for Pool {}

const SLOT: usize = 32;

fn fits(layout: &Layout) -> bool {
    layout.size() <= SLOT && layout.align() <= 8
}

unsafe impl GlobalAlloc for Pool {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        if !fits(&layout) {
            return System.alloc(layout);
        }
        let first = self.free.get();
        if first.is_null() {
            return System.alloc(Layout::from_size_align_unchecked(SLOT, 8));
        }
        self.free.set((*first).next);
        self.reused.set(self.reused.get() + 1);
        first.cast()
    }

    unsafe fn dealloc(&self, block: *mut u8, layout: Layout) {
        if !fits(&layout) {
            return System.dealloc(block, layout);
        }
        let node = block.cast::<Node>();
        node.write(Node { next: self.free.get() });
        self.free.set(node);
    }
}

#[global_allocator]
static POOL: Pool = Pool { free: Cell::new(null_mut()), reused: Cell::new(0) };

fn main() {
    let start = POOL.reused.get();
    for i in 0..4u32 {
        let list = vec![Box::new(i), Box::new(i + 1)];
        print!("{} ", list[1]);
    }
    println!("{}", POOL.reused.get() - start);
    let text = "bread ".repeat(20);
    println!("{}", text.len());
}
//~| 1 2 3 4 9
//~| 120
