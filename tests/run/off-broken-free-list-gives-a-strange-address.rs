// What is written into a freed block is taken for the free list's link: the allocator hands it out as an address.
use std::alloc::{alloc, dealloc, Layout};

fn main() {
    //~ args: --inspector off
    //~ exit: 139
    //~ ending: segfault
    let layout = Layout::new::<u64>();
    unsafe {
        let old = alloc(layout) as *mut u64;
        dealloc(old as *mut u8, layout);
        *old = 0x1234_5678; //~ use-after-free
        let first = alloc(layout) as *mut u64;
        println!("{}", first == old); //~| true
        let second = alloc(layout) as *mut u64;
        println!("{second:?}"); //~| 0x12345678
        *second = 1;
        //~ fact-contains: segfault: line 17
        println!("never said");
    }
}
