// `swap` asks both places for alignment.
use std::ptr;

fn main() {
    unsafe {
        let mut bytes = [0u8; 5];
        let mut word = 3u16;
        let inside = bytes.as_mut_ptr();
        let odd = if inside.addr() % 2 == 0 { inside.add(1) } else { inside };
        ptr::swap(&raw mut word, odd.cast::<u16>()); //~ misaligned
        println!("{word}");
    }
}
