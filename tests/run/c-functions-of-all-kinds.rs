use std::ffi::{c_char, c_int, c_long, c_void, CStr};
use std::ptr::null_mut;

extern "C" {
    fn posix_memalign(to: *mut *mut c_void, align: usize, size: usize) -> c_int;
    fn aligned_alloc(align: usize, size: usize) -> *mut c_void;
    fn reallocarray(block: *mut c_void, count: usize, size: usize) -> *mut c_void;
    fn realloc(block: *mut c_void, size: usize) -> *mut c_void;
    fn free(block: *mut c_void);
    fn atoi(text: *const c_char) -> c_int;
    fn labs(number: c_long) -> c_long;
    fn strstr(text: *const c_char, wanted: *const c_char) -> *mut c_char;
    fn strncat(to: *mut c_char, from: *const c_char, most: usize) -> *mut c_char;
    fn strndup(from: *const c_char, most: usize) -> *mut c_char;
    fn toupper(byte: c_int) -> c_int;
    fn isspace(byte: c_int) -> c_int;
    fn pow(base: f64, exponent: f64) -> f64;
    #[allow(dead_code)]
    fn printf(format: *const c_char, ...) -> c_int;
}

fn main() {
    unsafe {
        let mut block = null_mut();
        println!("{} {}", posix_memalign(&mut block, 64, 100), block as usize % 64);
        block.cast::<u8>().write(3);
        let block = realloc(block, 1000);
        println!("{}", block.cast::<u8>().read());
        free(block);
        println!("{}", posix_memalign(&mut null_mut(), 3, 8));
        let block = aligned_alloc(256, 512);
        println!("{}", block as usize % 256);
        free(block);
        let block = reallocarray(null_mut(), 4, 4);
        block.cast::<[u32; 4]>().write([1, 2, 3, 4]);
        println!("{}", reallocarray(block, usize::MAX, 2).is_null());
        free(block);
        println!("{} {}", atoi(c" -42 jars".as_ptr()), labs(-5));
        println!("{:?}", CStr::from_ptr(strstr(c"hello".as_ptr(), c"ll".as_ptr())));
        let mut room = [0u8; 16];
        strncat(room.as_mut_ptr().cast(), c"bread and butter".as_ptr(), 5);
        println!("{:?}", CStr::from_bytes_until_nul(&room).unwrap());
        let copy = strndup(c"soup".as_ptr(), 2);
        println!("{:?}", CStr::from_ptr(copy));
        free(copy.cast());
        println!("{} {} {}", toupper(97), isspace(32) != 0, pow(2.0, 10.0));
    }
}
//~| 0 0
//~| 3
//~| 22
//~| 0
//~| true
//~| -42 5
//~| "llo"
//~| "bread"
//~| "so"
//~| 65 true 1024
