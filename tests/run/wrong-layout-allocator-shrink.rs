#![feature(allocator_api, slice_ptr_get)]

use std::alloc::{Allocator, Global, Layout};

fn main() {
    let (large, small) = (Layout::new::<[u32; 8]>(), Layout::new::<[u32; 2]>());
    unsafe {
        let block = Global.allocate(large).unwrap().as_non_null_ptr();
        let block = Global.shrink(block, large, small).unwrap().as_non_null_ptr();
        Global.deallocate(block, large); //~ wrong-layout
    }
}
