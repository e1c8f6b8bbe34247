// An array of which one place is empty.
use std::mem::MaybeUninit;

fn main() {
    unsafe {
        let mut pair: [MaybeUninit<u8>; 2] = [MaybeUninit::uninit(); 2];
        pair[0].write(1);
        let both: MaybeUninit<[u8; 2]> = std::mem::transmute(pair);
        let both = both.assume_init(); //~ uninitialised
        println!("{both:?}");
    }
}
