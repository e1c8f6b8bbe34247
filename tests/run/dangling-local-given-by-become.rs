#![feature(explicit_tail_calls)]
#![allow(incomplete_features)]

fn g(x: *const i32) {
    let _value = unsafe { *x }; //~ dangling
}

fn f(_x: *const i32) {
    let local = 0;
    let pointer = &local as *const i32;
    become g(pointer)
}

fn main() {
    f(std::ptr::null());
}
