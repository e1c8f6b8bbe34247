// `read_unaligned` gives up alignment and nothing else.
use std::ptr;

fn main() {
    unsafe {
        println!("{:?}", ptr::null::<()>().read_unaligned()); //~| ()
        println!("{}", ptr::null::<u16>().read_unaligned()); //~ null-pointer
    }
}
