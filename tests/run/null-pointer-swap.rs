// `swap` with null.
use std::ptr;

fn nowhere<T>() -> *mut T {
    ptr::null_mut()
}

fn main() {
    unsafe {
        let mut jar = 1u8;
        ptr::swap(&raw mut jar, nowhere()); //~ null-pointer
        println!("{jar}");
    }
}
