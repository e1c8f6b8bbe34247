use std::alloc::{alloc, Layout};

fn main() {
    let jar = unsafe { alloc(Layout::new::<u64>()) }; //~ leak(8,8)
    println!("{}", jar.is_null());
} //~ lost(8)

//~| false
