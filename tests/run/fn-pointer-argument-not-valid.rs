// The two signatures travel alike, but null is no NonNull.
use std::mem::transmute;
use std::ptr::NonNull;

fn take(jar: NonNull<u8>) {
    drop(jar);
}

fn main() {
    let plain: fn(NonNull<u8>) = take;
    let loose: fn(*const u8) = unsafe { transmute(plain) };
    let byte = 1;
    loose(&byte);
    loose(std::ptr::null()); //~ invalid-value
}
