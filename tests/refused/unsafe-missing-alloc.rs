use std::alloc::{alloc, Layout};

fn main() {
    let p = alloc(Layout::new::<u8>()); //~ E0133
    println!("{}", p.is_null());
}
