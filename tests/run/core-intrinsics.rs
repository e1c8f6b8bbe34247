//~ no-rustc: these need a nightly compiler
#![feature(core_intrinsics, never_type, unchecked_shifts)]
#![allow(internal_features)]
use std::intrinsics;

fn main() {
    unsafe {
        intrinsics::assume(1 < 2);
        println!("{:?}", intrinsics::add_with_overflow(250u8, 10)); //~| (4, true)
        println!("{} {}", intrinsics::exact_div(12, 3), intrinsics::unchecked_rem(-7i32, 3)); //~| 4 -1
        println!("{} {}", intrinsics::unchecked_shl(1u8, 3i64), 64u32.unchecked_shr(2)); //~| 8 16
        println!("{}", intrinsics::ctlz_nonzero(1u16)); //~| 15
        println!("{}", intrinsics::unchecked_div(1u8, 0)); //~ arithmetic
    }
}
