use std::alloc::{alloc, dealloc, Layout};

fn main() {
    let layout = Layout::new::<u32>();
    unsafe {
        let jar = alloc(layout) as *mut u32; //~ allocated
        println!("{}", *jar); //~ uninitialised
        dealloc(jar.cast(), layout);
    }
}
