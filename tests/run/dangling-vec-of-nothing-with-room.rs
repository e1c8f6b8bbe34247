// A vector without room may begin anywhere, one with room may not.
use std::ptr::NonNull;

fn main() {
    unsafe {
        let anywhere = NonNull::<u16>::dangling().as_ptr();
        println!("{:?}", Vec::from_raw_parts(anywhere, 0, 0)); //~| []
        let row = Vec::from_raw_parts(anywhere, 1, 1);
        println!("{:?}", row); //~ dangling
    }
}
