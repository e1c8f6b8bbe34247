// `write_bytes` counts in values of the type, and so asks for their alignment.
use std::ptr;

fn main() {
    unsafe {
        let mut bytes = [0u8; 9];
        let inside = bytes.as_mut_ptr();
        let odd = if inside.addr() % 2 == 0 { inside.add(1) } else { inside };
        ptr::write_bytes(odd, 7, 8);
        println!("{}", odd.read()); //~| 7
        ptr::write_bytes(odd.cast::<u16>(), 7, 1); //~ misaligned
    }
}
