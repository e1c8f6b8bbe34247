#![feature(core_intrinsics)]
#![allow(internal_features)]

use std::intrinsics::*;

fn main() {
    unsafe {
        assert_zero_valid::<u8>();
        assert_zero_valid::<&u8>(); //~ invalid-value
    }
}
