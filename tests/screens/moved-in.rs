use std::alloc::{alloc, dealloc, Layout};
use std::ptr;

fn main() {
    let name = String::from("soup");
    let slip = Layout::new::<String>();
    unsafe {
        let jar = alloc(slip).cast::<String>();
        ptr::write(jar, name);
        ptr::drop_in_place(jar);
        dealloc(jar.cast(), slip);
    }
}
