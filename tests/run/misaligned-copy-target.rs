// The target of a copy is aligned for the type, too.
use std::ptr;

fn main() {
    unsafe {
        let food = [0x0102u16, 0x0304];
        let mut bytes = [0u8; 5];
        let inside = bytes.as_mut_ptr();
        let odd = if inside.addr() % 2 == 0 { inside.add(1) } else { inside };
        ptr::copy_nonoverlapping(food.as_ptr().cast::<u8>(), odd, 4);
        println!("{}", odd.read()); //~| 2
        ptr::copy_nonoverlapping(food.as_ptr(), odd.cast(), 2); //~ misaligned
    }
}
