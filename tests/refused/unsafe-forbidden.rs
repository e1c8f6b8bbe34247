#![forbid(unsafe_code)]

unsafe fn read() {} //~ refused

fn main() {
    unsafe { read() } //~ refused
}
