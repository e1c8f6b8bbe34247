// A counting allocator that wraps System: all of std's requests go through it, the ones before main as well.
use std::alloc::{GlobalAlloc, Layout, System};
use std::cell::Cell;
use std::collections::VecDeque;
use std::rc::Rc;
use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};

struct Counter {
    live: AtomicUsize,
    allocs: AtomicUsize,
    frees: AtomicUsize,
    moves: AtomicUsize,
}

unsafe impl GlobalAlloc for Counter {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        let block = System.alloc(layout);
        if !block.is_null() {
            self.live.fetch_add(layout.size(), Relaxed);
            self.allocs.fetch_add(1, Relaxed);
        }
        block
    }

    unsafe fn dealloc(&self, block: *mut u8, layout: Layout) {
        System.dealloc(block, layout);
        self.live.fetch_sub(layout.size(), Relaxed);
        self.frees.fetch_add(1, Relaxed);
    }

    unsafe fn realloc(&self, block: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        let moved = System.realloc(block, layout, size);
        if !moved.is_null() {
            self.live.fetch_add(size, Relaxed);
            self.live.fetch_sub(layout.size(), Relaxed);
            self.moves.fetch_add(1, Relaxed);
        }
        moved
    }
}

#[global_allocator]
static COUNTER: Counter = Counter {
    live: AtomicUsize::new(0),
    allocs: AtomicUsize::new(0),
    frees: AtomicUsize::new(0),
    moves: AtomicUsize::new(0),
};

fn show(what: &str) {
    let (a, b, c, d) = (&COUNTER.allocs, &COUNTER.frees, &COUNTER.moves, &COUNTER.live);
    println!("{what}: {} {} {} {}", a.load(Relaxed), b.load(Relaxed), c.load(Relaxed), d.load(Relaxed));
}

trait Speak {
    fn speak(&self) -> String;
}

struct Cat(String);

impl Speak for Cat {
    fn speak(&self) -> String {
        format!("{} meows", self.0)
    }
}

fn main() {
    show("start");
    show("printed");
    let mut numbers = Vec::new();
    for i in 0..20u64 {
        numbers.push(i);
    }
    show("vec");
    let mut text = String::from("soup");
    text.push_str(" and bread");
    show("string");
    let boxed: Box<dyn Speak> = Box::new(Cat(text));
    println!("{}", boxed.speak());
    show("box");
    let shared = Rc::new(Cell::new(5));
    let other = Rc::clone(&shared);
    other.set(6);
    show("rc");
    let queue: VecDeque<u8> = (0..5).collect();
    show("queue");
    let words: Vec<String> = "a b c".split(' ').map(String::from).collect();
    show("words");
    drop((numbers, boxed, shared, other, queue, words));
    show("end");
}
//~| start: 2 0 0 548
//~| printed: 3 0 0 1572
//~| vec: 4 0 3 1828
//~| string: 5 0 4 1842
//~| soup and bread meows
//~| box: 7 1 5 1866
//~| rc: 8 1 5 1890
//~| queue: 9 1 5 1895
//~| words: 13 1 5 1994
//~| end: 13 10 5 1572
