use std::alloc::{alloc, Layout};

fn main() {
    unsafe {
        let jar = alloc(Layout::new::<Box<u8>>()) as *mut Box<u8>;
        std::ptr::drop_in_place(jar); //~ uninitialised
    }
}
