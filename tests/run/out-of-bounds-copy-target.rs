// A copy that ends with its target, and one that goes beyond.
use std::ptr;

fn main() {
    unsafe {
        let food = [1, 2, 3];
        let mut shelf = [0; 2];
        ptr::copy(food.as_ptr().add(1), shelf.as_mut_ptr(), 2);
        println!("{shelf:?}"); //~| [2, 3]
        ptr::copy(food.as_ptr(), shelf.as_mut_ptr(), 3); //~ out-of-bounds
    }
}
