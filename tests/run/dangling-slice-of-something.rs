// A slice of nothing may begin anywhere, a slice of something may not.
use std::ptr::NonNull;

fn main() {
    unsafe {
        let anywhere = NonNull::<u16>::dangling().as_ptr();
        println!("{:?}", std::slice::from_raw_parts(anywhere, 0)); //~| []
        println!("{:?}", std::slice::from_raw_parts(anywhere, 1)); //~ dangling
    }
}
