#![feature(core_intrinsics)]
#![allow(internal_features)]

use std::intrinsics::*;

fn main() {
    unsafe {
        assert_eq!(disjoint_bitor(1u8, 2), 3);
        let _ = disjoint_bitor(3u8, 2); //~ arithmetic
    }
}
