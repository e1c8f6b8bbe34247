use std::ffi::{c_int, c_void};

extern "C" {
    fn malloc(size: usize) -> *mut c_void;
    fn free(block: *mut c_void);
    fn qsort(start: *mut c_void, count: usize, size: usize, compare: extern "C" fn(*const i32, *const i32) -> c_int);
}

extern "C" fn by_number(a: *const i32, b: *const i32) -> c_int {
    unsafe { *a - *b } //~ uninitialised
}

fn main() {
    unsafe {
        let numbers = malloc(12).cast::<i32>();
        numbers.write(2);
        numbers.add(1).write(1);
        qsort(numbers.cast(), 3, 4, by_number);
        free(numbers.cast());
    }
}
