// `as_ref` of a pointer makes a reference, which is aligned.
use std::ptr;

fn main() {
    unsafe {
        let words = [1u16, 2, 3];
        let start = words.as_ptr().cast::<u8>();
        println!("{:?}", ptr::null::<u16>().as_ref()); //~| None
        println!("{:?}", start.cast::<u16>().as_ref()); //~| Some(1)
        println!("{:?}", start.add(1).cast::<u16>().as_ref()); //~ misaligned
    }
}
