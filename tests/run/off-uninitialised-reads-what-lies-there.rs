fn main() {
    //~ args: --inspector off
    //~ exit: 0
    //~ ending: returned
    use std::alloc::{alloc, dealloc, Layout};
    let layout = Layout::new::<[u64; 2]>();
    unsafe {
        let old = alloc(layout) as *mut u64;
        old.add(1).write(77);
        dealloc(old as *mut u8, layout);
        let fresh = alloc(layout) as *mut u64;
        println!("{}", *fresh.add(1)); //~ uninitialised
        //~| 77
        dealloc(fresh as *mut u8, layout);
    }
}
