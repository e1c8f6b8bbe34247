#![feature(core_intrinsics)]
#![allow(internal_features)]

use std::intrinsics::*;

fn slow(n: u32) -> u32 {
    n + 2
}

const fn early(n: u32) -> u32 {
    n + 1
}

#[track_caller]
fn where_am_i() -> u32 {
    caller_location().line()
}

enum Pot {
    Empty,
    Full(u8),
    Washed,
}

fn main() {
    unsafe {
        let numbers = [1u8, 2, 3];
        let start = numbers.as_ptr();
        println!("{} {} {}", *arith_offset(start, 2), *offset(start, 1isize), *offset(start, 2usize));
        println!("{}", const_eval_select((1,), early, slow));
        println!("{}", where_am_i());
        let mut hit = 0u32;
        let caught = catch_unwind(|_| panic!("spilt"), &raw mut hit as *mut u8, |data, _| *(data as *mut u32) = 7);
        println!("{caught} {hit}");
        println!("{} {}", saturating_add(250u8, 10), saturating_sub(-100i8, 100));
        println!("{:?}", three_way_compare(1u8, 2));
        println!("{} {} {} {}", sqrtf32(4.0), floorf64(1.5), powf32(2.0, 3.0), fabsf64(-1.0));
        println!("{} {} {}", minnumf32(1.0, 2.0), fmaf64(2.0, 3.0, 1.0), frem_algebraic(7.0f32, 4.0));
        println!("{}", transmute_unchecked::<f32, u32>(1.0));
        let mut place = 3u32;
        write_via_move(&mut place, 7);
        println!("{} {}", read_via_copy(&place), unaligned_volatile_load(&place));
        volatile_set_memory(&mut place, 1, 1);
        println!("{place}");
        println!("{}", fsub_fast(3.0f64, 1.0) + fmul_fast(2.0, 4.0) + frem_fast(7.0, 4.0));
        println!("{}", float_to_int_unchecked::<f64, i8>(-127.9));
        println!("{:?}", raw_eq(&[1u16, 2], &[1u16, 3]));
        if unlikely(false) {
            cold_path();
        }
        println!("{}", select_unpredictable(true, 1, 2));
        println!("{} {}", discriminant_value(&Pot::Full(3)), discriminant_value(&Pot::Washed));
        println!("{} {}", const { variant_count::<Pot>() }, discriminant_value(&Pot::Empty));
        println!("{:?}", ptr_mask(start, !0) == start);
        assert_inhabited::<u8>();
        assert_mem_uninitialized_valid::<[u8; 3]>();
    }
}
//~| 3 2 3
//~| 3
//~| 31
//~| 1 7
//~| 255 -128
//~| Less
//~| 2 1 8 1
//~| 1 7 3
//~| 1065353216
//~| 7 7
//~| 16843009
//~| 13
//~| -127
//~| false
//~| 1
//~| 1 2
//~| 3 0
//~| true
