use std::ffi::{c_int, c_void};

extern "C" {
    fn malloc(size: usize) -> *mut c_void;
    fn free(p: *mut c_void);
    fn memset(p: *mut c_void, byte: c_int, size: usize); // C gives the pointer back
    fn memchr(p: *const c_void, byte: c_int, size: usize) -> *const c_void;
    fn memrchr(p: *const c_void, byte: c_int, size: usize) -> *const c_void;
    fn strchr(text: *const u8, byte: c_int) -> *const u8;
    fn strncmp(a: *const u8, b: *const u8, most: usize) -> c_int;
}

fn main() {
    unsafe {
        let p = malloc(5);
        memset(p, 7, 5);
        *(p as *mut u8).add(1) = 9;
        *(p as *mut u8).add(3) = 9;
        println!("{} {}", memchr(p, 9, 5).byte_offset_from(p), memrchr(p, 9, 5).byte_offset_from(p)); //~| 1 3
        println!("{}", memchr(p, 8, 5).is_null()); //~| true
        free(p);
        println!("{}", *strchr(b"kitchen\0".as_ptr(), b'c' as c_int).add(1) as char); //~| h
        println!("{}", strncmp(b"abc".as_ptr(), b"abd".as_ptr(), 2)); //~| 0
    }
}
