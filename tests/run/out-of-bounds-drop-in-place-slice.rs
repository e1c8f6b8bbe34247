// `drop_in_place` of a slice that is longer than what is there.
use std::mem::ManuallyDrop;
use std::ptr;

fn main() {
    unsafe {
        let mut words = ManuallyDrop::new([String::from("a"), String::from("b")]);
        let start = words.as_mut_ptr();
        ptr::drop_in_place(ptr::slice_from_raw_parts_mut(start, 3)); //~ out-of-bounds
    }
}
