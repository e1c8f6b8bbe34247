use std::alloc::{alloc, dealloc, Layout};

fn main() {
    unsafe {
        let jar = alloc(Layout::from_size_align(8, 8).unwrap());
        dealloc(jar, Layout::from_size_align(8, 4).unwrap()); //~ wrong-layout
    }
}
//~ fact-contains: returned as: size 8      align 4  <- align differs
//~ fact-contains: taken as: size 8      align 8
