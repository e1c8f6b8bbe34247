use std::alloc::{GlobalAlloc, Layout, System};

fn main() {
    let jar = unsafe { System.alloc_zeroed(Layout::new::<u64>()) }; //~ leak(8,8)
    assert_eq!(unsafe { jar.read() }, 0);
}
