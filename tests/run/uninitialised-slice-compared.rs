// Slices of bytes are compared as memcmp does: all of their bytes are read, also those behind the first difference.
use std::alloc::{alloc, dealloc, Layout};
use std::slice::from_raw_parts;

fn main() {
    let layout = Layout::from_size_align(8, 1).unwrap();
    unsafe {
        let left = alloc(layout); //~ allocated
        let right = alloc(layout);
        left.write(1);
        right.write(2);
        let order = from_raw_parts(left, 4).cmp(from_raw_parts(right, 4)); //~ uninitialised
        println!("{order:?}");
        dealloc(left, layout);
        dealloc(right, layout);
    }
}
