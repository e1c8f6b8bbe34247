#![feature(core_intrinsics)]
#![allow(internal_features)]

use std::intrinsics::*;

fn main() {
    unsafe {
        let args = 5;
        assume(args == 6); //~ other-ub
    }
}
