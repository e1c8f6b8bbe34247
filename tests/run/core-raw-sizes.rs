//~ no-rustc: these need a nightly compiler
#![feature(layout_for_ptr, maybe_uninit_array_assume_init)]
use std::alloc::Layout;
use std::mem::{align_of_val_raw, size_of_val_raw, MaybeUninit};

fn main() {
    let nowhere = std::ptr::slice_from_raw_parts(8 as *const u32, 3);
    unsafe {
        println!("{} {}", size_of_val_raw(nowhere), align_of_val_raw(nowhere)); //~| 12 4
        println!("{}", Layout::for_value_raw(nowhere).size()); //~| 12
    }
    let mut jars = [const { MaybeUninit::<u16>::uninit() }; 2];
    jars[0].write(7);
    let both = unsafe { MaybeUninit::array_assume_init(jars) }; //~ uninitialised
    println!("{both:?}");
}
