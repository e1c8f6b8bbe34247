// A volatile write through null is a write through null.
use std::ptr;

fn main() {
    unsafe {
        let mut place = 1;
        ptr::write_volatile(&raw mut place, 2);
        println!("{place}"); //~| 2
        ptr::write_volatile(ptr::null_mut::<i32>(), 3); //~ null-pointer
    }
}
