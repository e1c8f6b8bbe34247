// A volatile read asks for alignment, as any read does.
use std::ptr;

fn main() {
    unsafe {
        let bytes = [1u8, 2, 3, 4, 5, 6, 7, 8];
        let inside = bytes.as_ptr();
        let odd = if inside.addr() % 2 == 0 { inside.add(1) } else { inside };
        println!("{}", odd.cast::<u16>().read_unaligned() > 0); //~| true
        println!("{}", ptr::read_volatile(odd.cast::<u16>())); //~ misaligned
    }
}
