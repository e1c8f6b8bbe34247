// The capacity of a text counts bytes, not words.
use std::mem::ManuallyDrop;

fn main() {
    unsafe {
        let mut words = ManuallyDrop::new(vec![0x616c_u16, 0x7374]);
        let text = String::from_raw_parts(words.as_mut_ptr().cast(), 4, 4);
        println!("{text}"); //~| lats
        drop(text); //~ wrong-layout
    }
}
