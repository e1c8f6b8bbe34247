#![feature(allocator_api, slice_ptr_get)]

use std::alloc::{Allocator, Global, Layout, System};

fn main() {
    let layout = Layout::from_size_align(1, 1).unwrap();
    let block = Global.allocate(layout).unwrap().as_non_null_ptr(); //~ allocated
    unsafe {
        System.deallocate(block, layout); //~ bad-free
    }
}
