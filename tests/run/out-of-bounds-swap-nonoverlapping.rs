// Each half lies within its block.
use std::ptr;

fn main() {
    unsafe {
        let mut a = [1, 2, 3];
        let mut b = [4, 5];
        ptr::swap_nonoverlapping(a.as_mut_ptr(), b.as_mut_ptr(), 2);
        println!("{a:?} {b:?}"); //~| [4, 5, 3] [1, 2]
        ptr::swap_nonoverlapping(a.as_mut_ptr(), b.as_mut_ptr(), 3); //~ out-of-bounds
    }
}
