// C's own text functions work on either pantry's bytes; strdup takes from C's.
use std::ffi::{c_void, CStr, CString};
use std::os::raw::{c_char, c_int};

extern "C" {
    fn strlen(text: *const c_char) -> usize;
    fn strdup(text: *const c_char) -> *mut c_char;
    fn strcmp(a: *const c_char, b: *const c_char) -> c_int;
    fn strcpy(to: *mut c_char, from: *const c_char) -> *mut c_char;
    fn memset(to: *mut c_void, byte: c_int, size: usize) -> *mut c_void;
    fn memcpy(to: *mut c_void, from: *const c_void, size: usize) -> *mut c_void;
    fn malloc(size: usize) -> *mut c_void;
    fn free(block: *mut c_void);
}

fn main() {
    let soup = CString::new("soup").unwrap();
    unsafe {
        println!("{}", strlen(soup.as_ptr())); //~| 4
        let copy = strdup(soup.as_ptr());
        *copy = b'S' as c_char;
        println!("{}", CStr::from_ptr(copy).to_str().unwrap()); //~| Soup
        println!("{}", strcmp(copy, soup.as_ptr()) < 0); //~| true
        let jar = malloc(8);
        memset(jar, 0, 8);
        println!("{}", strlen(jar as *const c_char)); //~| 0
        strcpy(jar as *mut c_char, copy);
        println!("{}", strcmp(jar as *const c_char, copy)); //~| 0
        let mut bytes = [0u8; 5];
        memcpy(bytes.as_mut_ptr() as *mut c_void, jar, 5);
        println!("{bytes:?}"); //~| [83, 111, 117, 112, 0]
        free(jar);
        free(copy as *mut c_void);
    }
}
