#![feature(core_intrinsics)]
#![allow(internal_features)]

use std::intrinsics::*;

fn main() {
    unsafe {
        enum Never {}
        assert_inhabited::<u8>();
        assert_inhabited::<Never>(); //~ invalid-value
    }
}
