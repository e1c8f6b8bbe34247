use std::alloc::{alloc, Layout};

fn main() {
    unsafe {
        let jar = alloc(Layout::from_size_align(8, 1).unwrap());
        jar.cast::<u64>().write(1); //~ misaligned
    }
}
