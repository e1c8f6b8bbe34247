// Each block stands behind a header that tells how large it is.
use std::alloc::{GlobalAlloc, Layout, System};

struct Headers;

const HEADER: usize = 16;

fn whole(layout: Layout) -> Layout {
    Layout::from_size_align(layout.size() + HEADER, layout.align().max(16)).unwrap()
}

unsafe impl GlobalAlloc for Headers {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        assert!(layout.align() <= HEADER);
        let block = System.alloc(whole(layout));
        if block.is_null() {
            return block;
        }
        block.cast::<usize>().write(layout.size());
        block.add(HEADER)
    }

    unsafe fn dealloc(&self, inner: *mut u8, layout: Layout) {
        let block = inner.sub(HEADER);
        assert_eq!(block.cast::<usize>().read(), layout.size());
        System.dealloc(block, whole(layout));
    }
}

#[global_allocator]
static HEADERS: Headers = Headers;

fn main() {
    let mut numbers: Vec<i32> = (1..=3).collect();
    numbers.extend(4..=9);
    let boxed = Box::new((1u8, 2u64));
    println!("{} {:?}", numbers.iter().sum::<i32>(), boxed);
    let inner = &*boxed as *const (u8, u64) as *const usize;
    println!("{}", unsafe { inner.sub(2).read() });
}
//~| 45 (1, 2)
//~| 16
