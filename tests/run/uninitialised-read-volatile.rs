// A volatile read of fresh memory.
use std::alloc::{alloc, Layout};

fn main() {
    unsafe {
        let layout = Layout::new::<u32>();
        let jar = alloc(layout).cast::<u32>();
        jar.write_volatile(3);
        println!("{}", jar.read_volatile()); //~| 3
        let other = alloc(layout).cast::<u32>();
        println!("{}", other.read_volatile()); //~ uninitialised
    }
}
