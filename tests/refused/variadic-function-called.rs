use std::ffi::{c_char, c_int};

extern "C" {
    fn printf(format: *const c_char, ...) -> c_int;
}

fn main() {
    unsafe { printf(c"%d\n".as_ptr(), 5 as c_int) }; //~ unsupported
}
