use std::alloc::{alloc, dealloc, Layout};

fn main() {
    unsafe {
        let p = alloc(Layout::new::<u32>()) as *mut u32;
        *p = 5;
        println!("{}", *p);
        dealloc(p.cast(), Layout::new::<u32>());
    }
}

//~| 5
