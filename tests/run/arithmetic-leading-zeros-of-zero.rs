#![feature(core_intrinsics)]
#![allow(internal_features)]

use std::intrinsics::*;

fn main() {
    unsafe {
        assert_eq!(ctlz_nonzero(1u8), 7);
        let _ = ctlz_nonzero(0u8); //~ arithmetic
    }
}
