use std::ffi::{c_char, c_void, CStr};

extern "C" {
    fn malloc(size: usize) -> *mut c_void;
    fn free(block: *mut c_void);
}

fn main() {
    unsafe {
        let name = malloc(4) as *mut c_char; //~ allocated
        for (i, byte) in b"stew".iter().enumerate() {
            *name.add(i) = *byte as c_char; //~ initialised
        }
        println!("{:?}", CStr::from_ptr(name)); //~ out-of-bounds
        free(name.cast());
    }
}
//~ message-contains: looks for the 0 at the end of a C string
//~ mend-contains: write a 0 there
