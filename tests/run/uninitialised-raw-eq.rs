#![feature(core_intrinsics)]
#![allow(internal_features)]

use std::intrinsics::*;

fn main() {
    unsafe {
        assert!(raw_eq(&[1u8, 2], &[1u8, 2]));
        let empty = std::mem::MaybeUninit::<u8>::uninit();
        raw_eq(&empty, &empty); //~ uninitialised
    }
}
