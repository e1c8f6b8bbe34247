#![feature(core_intrinsics)]
#![allow(internal_features)]

use std::intrinsics::*;

fn main() {
    unsafe {
        let mut bytes = [1u8, 2, 3, 4, 5, 6];
        let start = bytes.as_mut_ptr();
        typed_swap_nonoverlapping(start.cast::<[u8; 3]>(), start.add(2).cast::<[u8; 3]>()); //~ other-ub
    }
}
