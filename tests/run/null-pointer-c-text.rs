// `CStr::from_ptr` reads at the pointer.
use std::ffi::CStr;

fn main() {
    unsafe {
        println!("{:?}", CStr::from_ptr(c"salt".as_ptr())); //~| "salt"
        println!("{:?}", CStr::from_ptr(std::ptr::null())); //~ null-pointer
    }
}
