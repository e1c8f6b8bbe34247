// The second half of a trait object's pointer is no pointer to data.
use std::fmt::Debug;
use std::mem::transmute;

fn main() {
    let dish: &dyn Debug = &3;
    let halves: (*const (), *mut usize) = unsafe { transmute(dish) };
    unsafe { halves.1.write(5) } //~ other-ub
    //~ message-contains: table of methods
}
