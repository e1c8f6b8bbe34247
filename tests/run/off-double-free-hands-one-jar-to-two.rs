use std::alloc::{alloc, dealloc, Layout};

fn main() {
    unsafe {
        let layout = Layout::new::<u64>();
        let jar = alloc(layout);
        dealloc(jar, layout);
        dealloc(jar, layout); //~ double-free
        let a = alloc(layout) as *mut u64;
        let b = alloc(layout) as *mut u64;
        println!("{}", a == b);
        *a = 1;
        *b = 2;
        println!("{}", *a);
    }
}
//~ args: --inspector off
//~ exit: 0

//~| true
//~| 2
