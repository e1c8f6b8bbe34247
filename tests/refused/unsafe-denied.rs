#![deny(unsafe_op_in_unsafe_fn)]

unsafe fn read(at: *const u8) -> u8 {
    *at //~ E0133
}

unsafe fn call(at: *const u8) -> u8 {
    let inner = unsafe { *at };
    inner + read(at) //~ E0133
}

fn main() {
    unsafe { call(&1) };
}
