// A slice of nothing still begins at a pointer that is not null.
use std::ptr;

fn nowhere<T>() -> *mut T {
    ptr::null_mut()
}

fn main() {
    unsafe {
        let none: &mut [u32] = std::slice::from_raw_parts_mut(ptr::NonNull::dangling().as_ptr(), 0);
        println!("{none:?}"); //~| []
        let none: &mut [u32] = std::slice::from_raw_parts_mut(nowhere(), 0); //~ null-pointer
        println!("{none:?}");
    }
}
