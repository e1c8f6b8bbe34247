use std::alloc::{alloc, dealloc, Layout};

fn main() {
    unsafe {
        let jar = alloc(Layout::array::<u16>(3).unwrap());
        dealloc(jar, Layout::array::<u16>(4).unwrap()); //~ wrong-layout
    }
}
