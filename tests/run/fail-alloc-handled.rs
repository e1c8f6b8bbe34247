use std::alloc::{alloc, dealloc, Layout};

fn main() {
    let layout = Layout::new::<u64>();
    for round in 1..=3 {
        let p = unsafe { alloc(layout) };
        if p.is_null() {
            println!("{round}: turned away");
            continue;
        }
        println!("{round}: served");
        unsafe { dealloc(p, layout) };
    }
}
//~ args: --fail-alloc 2
//~ no-rustc: a real allocator does not fail here

//~| 1: served
//~| 2: turned away
//~| 3: served
