// A copy of nothing goes from null to null; a copy of something does not.
use std::ptr;

fn nowhere<T>() -> *mut T {
    ptr::null_mut()
}

fn main() {
    unsafe {
        let mut jar = [1u8];
        ptr::copy(nowhere::<u8>(), nowhere(), 0);
        ptr::copy(jar.as_ptr(), nowhere(), jar.len()); //~ null-pointer
        jar[0] = 2;
    }
}
