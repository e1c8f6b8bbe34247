#![feature(core_intrinsics)]
#![allow(internal_features)]

use std::intrinsics::*;

fn main() {
    unsafe {
        assert_eq!(fadd_fast(1.0f32, 2.0), 3.0);
        let _ = fdiv_fast(3.0f64, 0.0); //~ arithmetic
    }
}
