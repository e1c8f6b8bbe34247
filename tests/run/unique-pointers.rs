#![feature(ptr_internals)]
#![allow(internal_features)]

use std::ptr::{NonNull, Unique};

fn main() {
    let mut unique = Unique::from(Box::leak(Box::new(5)));
    unsafe {
        *unique.as_mut() += 1;
        println!("{} {}", unique.as_ref(), *unique.cast::<u8>().as_ptr());
    }
    println!("{}", size_of::<Option<Unique<u8>>>());
    println!("{}", Unique::new(std::ptr::null_mut::<u8>()).is_none());
    println!("{}", NonNull::from(unique) == unique.as_non_null_ptr());
    drop(unsafe { Box::from_raw(unique.as_ptr()) });
}
//~| 6 6
//~| 8
//~| true
//~| true
