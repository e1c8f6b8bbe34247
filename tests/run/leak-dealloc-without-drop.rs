use std::alloc::{alloc, dealloc, Layout};

fn main() {
    unsafe {
        let layout = Layout::new::<String>();
        let jar = alloc(layout) as *mut String;
        jar.write(String::from("salt")); //~ leak(4,1)
        dealloc(jar.cast(), layout); //~ lost(4)
        println!("put back");
    }
}

//~| put back
