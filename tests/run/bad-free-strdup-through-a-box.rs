// strdup took the block from C's pantry; a CString gives it back to Rust's.
use std::ffi::CString;
use std::os::raw::c_char;

extern "C" {
    fn strdup(text: *const c_char) -> *mut c_char;
}

fn main() {
    let copy = unsafe { strdup(c"soup".as_ptr()) }; //~ allocated
    let mine = unsafe { CString::from_raw(copy) };
    println!("{}", mine.as_bytes().len()); //~| 4
    drop(mine); //~ bad-free
}
