// System stands on C's allocator: its blocks may go back by `free`, as they do on Linux. With a layout it must be the right one.
use std::alloc::{GlobalAlloc, Layout, System};
use std::ffi::c_void;

extern "C" {
    fn free(block: *mut c_void);
}

fn main() {
    unsafe {
        let block = System.alloc(Layout::from_size_align(64, 64).unwrap());
        free(block.cast());
        let block = System.alloc(Layout::from_size_align(64, 64).unwrap());
        System.dealloc(block, Layout::from_size_align(64, 32).unwrap()); //~ wrong-layout
    }
}
