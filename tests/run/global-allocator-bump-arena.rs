// Every block is a part of one static; only the last one can be given back.
use std::alloc::{GlobalAlloc, Layout};
use std::cell::{Cell, UnsafeCell};

const SIZE: usize = 64 * 1024;

#[repr(C, align(64))]
struct Arena {
    bytes: UnsafeCell<[u8; SIZE]>,
    next: Cell<usize>,
}

unsafe impl Sync for Arena {}

unsafe impl GlobalAlloc for Arena {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        let start = (self.next.get() + layout.align() - 1) & !(layout.align() - 1);
        if layout.align() > 64 || start + layout.size() > SIZE {
            return std::ptr::null_mut();
        }
        self.next.set(start + layout.size());
        self.bytes.get().cast::<u8>().add(start)
    }

    unsafe fn dealloc(&self, block: *mut u8, layout: Layout) {
        let start = block.offset_from(self.bytes.get().cast::<u8>()) as usize;
        if start + layout.size() == self.next.get() {
            self.next.set(start);
        }
    }
}

#[global_allocator]
static ARENA: Arena = Arena { bytes: UnsafeCell::new([0; SIZE]), next: Cell::new(0) };

fn main() {
    println!("start {}", ARENA.next.get());
    let before = ARENA.next.get();
    let text = String::from("soup");
    let numbers = vec![1u64, 2, 3];
    println!("{text} {numbers:?} {}", ARENA.next.get() - before);
    drop(numbers);
    drop(text);
    println!("{}", ARENA.next.get() - before);
    let name = Box::new(text_of(5));
    println!("{name}");
    std::mem::forget(name);
}

fn text_of(n: u32) -> String {
    (0..n).map(|i| char::from(b'a' + i as u8)).collect()
}
//~| start 552
//~| soup [1, 2, 3] 32
//~| 8
//~| abcde
