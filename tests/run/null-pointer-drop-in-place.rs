// `drop_in_place` of null.
use std::ptr;

fn main() {
    unsafe {
        ptr::drop_in_place(ptr::null_mut::<String>()); //~ null-pointer
    }
}
