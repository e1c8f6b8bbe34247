use std::alloc::{alloc, Layout};

fn main() {
    let p = unsafe { alloc(Layout::new::<()>()) }; //~ other-ub
    println!("{}", p.is_null());
}
