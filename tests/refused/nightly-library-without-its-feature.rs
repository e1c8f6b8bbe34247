// Names and methods of std that only nightly has, in an import, a path and a call.
use std::marker::Unsize; //~ E0658

fn main() {
    let jar = Box::new(1);
    let _ = Box::as_ptr(&jar); //~ E0658
    let pointer = &raw const *jar;
    let _ = unsafe { pointer.as_uninit_ref() }; //~ E0658
    let _ = unsafe { std::intrinsics::unchecked_add(1, 2) }; //~ E0658
    let _ = std::mem::variant_count::<Option<u8>>(); //~ E0658
    unsafe { std::ptr::copy(pointer, &raw mut *Box::new(2), 1) };
}
