use std::alloc::{GlobalAlloc, Layout, System};

fn main() {
    unsafe {
        let jar = System.alloc(Layout::new::<u64>()).cast::<u64>();
        jar.write(1);
        let boxed = Box::from_raw(jar);
        println!("{boxed}");
    } //~ bad-free
}
//~| 1
