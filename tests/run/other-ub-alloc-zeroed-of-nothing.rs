use std::alloc::{alloc_zeroed, Layout};

fn main() {
    let nothing = unsafe { alloc_zeroed(Layout::new::<()>()) }; //~ other-ub
    println!("{}", nothing.is_null());
}
