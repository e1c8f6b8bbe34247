use std::alloc::{dealloc, Layout};

fn main() {
    let p = Box::into_raw(Box::new([1u16, 2]));
    unsafe { dealloc(p.cast(), Layout::new::<u16>()) }; //~ wrong-layout
}
