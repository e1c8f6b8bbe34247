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
//~ message-contains: writes 12 bytes to the local `shelf` (8 bytes, align 4): from byte 0 on, 4 bytes too many
