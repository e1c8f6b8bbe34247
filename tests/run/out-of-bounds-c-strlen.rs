use std::ffi::{c_char, CStr};

fn main() {
    let text = [b'a', b'b'];
    let name = unsafe { CStr::from_ptr(text.as_ptr() as *const c_char) }; //~ out-of-bounds
    println!("{name:?}");
}
