use std::alloc::{alloc, dealloc, Layout};

fn main() {
    let layout = Layout::new::<u32>();
    unsafe {
        let jar = alloc(layout) as *mut u32; //~ allocated
        jar.write(7);
        println!("{}", *jar);
        dealloc(jar as *mut u8, layout); //~ freed
        println!("{}", *jar); //~ use-after-free
    }
}

//~| 7
