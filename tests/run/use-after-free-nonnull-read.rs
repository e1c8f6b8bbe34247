// `NonNull` promises that it is not null, and nothing more.
use std::ptr::NonNull;

fn main() {
    unsafe {
        let jar = NonNull::from(Box::leak(Box::new(5)));
        println!("{}", jar.read()); //~| 5
        drop(Box::from_raw(jar.as_ptr()));
        println!("{}", jar.read()); //~ use-after-free
    }
}
