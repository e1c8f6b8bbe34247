#![feature(core_intrinsics)]
#![allow(internal_features)]

use std::intrinsics::simd; //~ unsupported
use std::intrinsics::*;

fn main() {
    unsafe {
        let zero = 0u32;
        let _ = atomic_load::<u32, { AtomicOrdering::SeqCst }>(&zero); //~ unsupported
        let _ = carrying_mul_add(1u8, 2, 3, 4); //~ unsupported
    }
}
