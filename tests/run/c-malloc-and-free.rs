use std::ffi::c_void;

extern "C" {
    fn malloc(size: usize) -> *mut c_void;
    fn free(p: *mut c_void);
}

fn main() {
    unsafe {
        let p = malloc(8) as *mut u64;
        p.write(5);
        println!("{}", *p);
        free(p.cast());
        free(std::ptr::null_mut());
    }
}

//~| 5
