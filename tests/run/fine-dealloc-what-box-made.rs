use std::alloc::{alloc, dealloc, Layout};

fn main() {
    let p = Box::into_raw(Box::new(5u64));
    unsafe { dealloc(p.cast(), Layout::new::<u64>()) };
    let q = unsafe { alloc(Layout::new::<u64>()) } as *mut u64;
    unsafe { q.write(6) };
    let b = unsafe { Box::from_raw(q) };
    println!("{b}");
}

//~| 6
