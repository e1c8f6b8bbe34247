use std::alloc::{alloc, dealloc, Layout};

fn main() {
    let layout = Layout::new::<[u16; 3]>();
    unsafe {
        let mut jar = alloc(layout); //~ leak(6,2)
        println!("{}", jar.is_null());
        jar = alloc(layout); //~ lost(6)
        dealloc(jar, layout);
    }
}

//~| false
