use std::alloc::{alloc, dealloc, realloc, Layout};

fn main() {
    unsafe {
        let old = alloc(Layout::new::<u64>()) as *mut u64;
        *old = 1;
        let new = realloc(old.cast(), Layout::new::<u64>(), 64) as *mut u64; //~ freed
        println!("{}", *new);
        println!("{}", *old); //~ use-after-free
        dealloc(new.cast(), Layout::from_size_align(64, 8).unwrap());
    }
}

//~| 1
