// `as_ref` asks for a pointer to a value, not only for one that is not null.
use std::ptr::NonNull;

fn main() {
    unsafe {
        println!("{:?}", NonNull::<()>::dangling().as_ref()); //~| ()
        println!("{:?}", NonNull::<u32>::dangling().as_ref()); //~ dangling
    }
}
