#![feature(core_intrinsics)]
#![allow(internal_features)]

use std::intrinsics::*;

fn main() {
    unsafe {
        let numbers = [1u16, 2, 3];
        let start = numbers.as_ptr();
        assert_eq!(ptr_offset_from_unsigned(start.add(2), start), 2);
        let _ = ptr_offset_from_unsigned(start, start.add(1)); //~ arithmetic
    }
}
