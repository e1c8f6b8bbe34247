use std::alloc::{alloc, Layout};

fn main() {
    unsafe {
        let jar = alloc(Layout::new::<String>()) as *mut String;
        *jar = String::from("salt"); //~ uninitialised
    }
}
