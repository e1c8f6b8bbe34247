// A number that no variant has.
use std::mem;

#[derive(Debug)]
#[repr(u8)]
#[allow(dead_code)]
enum Lid {
    Open,
    Shut,
}

fn main() {
    unsafe {
        println!("{:?}", mem::transmute::<u8, Lid>(1)); //~| Shut
        println!("{:?}", mem::transmute::<u8, Lid>(2)); //~ invalid-value
    }
}
