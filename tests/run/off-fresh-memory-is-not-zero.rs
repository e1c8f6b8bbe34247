use std::alloc::{alloc, dealloc, Layout};

fn main() {
    unsafe {
        let layout = Layout::new::<[u64; 2]>();
        let old = alloc(layout) as *mut u64;
        old.write(5);
        old.add(1).write(77);
        dealloc(old.cast(), layout);
        let new = alloc(layout) as *mut u64;
        println!("{}", *new.add(1)); //~ uninitialised
        dealloc(new.cast(), layout);
    }
}
//~ args: --inspector off
//~ exit: 0

//~| 77
