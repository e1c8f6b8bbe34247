// Zeros are no box, no function and no value of an enum that begins with 1.
use std::mem::{self, ManuallyDrop};

fn main() {
    unsafe {
        println!("{:?}", mem::zeroed::<(u8, bool, Option<Box<u8>>)>()); //~| (0, false, None)
        let jar: ManuallyDrop<Box<u8>> = mem::zeroed(); //~ invalid-value
        println!("{}", **jar);
    }
}
