// The arguments of format! are worked out before it asks for room; their temporaries end with it.
use std::alloc::{GlobalAlloc, Layout, System};
use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};

struct Counter(AtomicUsize);

unsafe impl GlobalAlloc for Counter {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        self.0.fetch_add(1, Relaxed);
        System.alloc(layout)
    }
    unsafe fn dealloc(&self, block: *mut u8, layout: Layout) {
        System.dealloc(block, layout)
    }
}

#[global_allocator]
static COUNTER: Counter = Counter(AtomicUsize::new(0));

struct Loud(u32);

impl Drop for Loud {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

fn show(text: String) -> usize {
    println!("{text}");
    text.len()
}

fn main() {
    println!("start");
    let text = format!("asked {} times", COUNTER.0.load(Relaxed));
    println!("{text}");
    let length = show(format!("inner {}", Loud(1).0));
    let both = format!("outer {} {}", Loud(2).0, show(format!("and {}", Loud(3).0)));
    println!("{both} {length}");
    let found = match format!("{}!", Loud(4).0).as_str() {
        "4!" => "four",
        _ => "none",
    };
    println!("{found}");
}
//~| start
//~| asked 3 times
//~| drop 1
//~| inner 1
//~| drop 3
//~| and 3
//~| drop 2
//~| outer 2 5 7
//~| drop 4
//~| four
