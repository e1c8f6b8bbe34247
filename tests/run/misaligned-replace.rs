// `replace` reads and writes at an aligned place.
use std::ptr;

fn main() {
    unsafe {
        let mut bytes = [0u8; 5];
        let inside = bytes.as_mut_ptr();
        let odd = if inside.addr() % 2 == 0 { inside.add(1) } else { inside };
        println!("{}", ptr::replace(odd, 9)); //~| 0
        println!("{}", ptr::replace(odd.cast::<u16>(), 9)); //~ misaligned
    }
}
