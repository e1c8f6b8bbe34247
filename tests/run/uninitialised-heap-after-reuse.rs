use std::alloc::{alloc, dealloc, Layout};

fn main() {
    let layout = Layout::new::<u64>();
    unsafe {
        let old = alloc(layout) as *mut u64;
        old.write(99);
        dealloc(old.cast(), layout);
        let new = alloc(layout) as *mut u64;
        println!("{}", old == new);
        let n = *new; //~ uninitialised
        println!("{n}");
    }
}

//~| true
