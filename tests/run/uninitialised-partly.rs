use std::alloc::{alloc, Layout};

fn main() {
    unsafe {
        let jar = alloc(Layout::new::<u32>());
        jar.write(1);
        jar.add(1).write(2);
        println!("{}", *jar.cast::<u16>() > 0);
        let n = *jar.cast::<u32>(); //~ uninitialised
        println!("{n}");
    }
}

//~ fact-contains: its bytes: 01 02 ?? ??
//~| true
