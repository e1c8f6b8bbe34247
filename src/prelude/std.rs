//! The root of the standard library that programs see. It is reachable as `std`, `core` and `alloc`.
//!
//! Everything is plain Rust over raw pointers and the functions of `intrinsics.rs`. Bodies are short on purpose: a
//! learner steps into them. `#[lang = "..."]` marks what the engine must know by name, `#[inline]` what it may inline,
//! `#[each(a, b)]` repeats an impl with the name `each` standing for every listed type. An item is
//! read when its name is first asked for, an inherent impl when one of its members is; so it calls its type by the type's own name.

pub mod alloc;
mod allocator;
pub mod any;
mod arc;
mod arithmetic;
pub mod array;
mod binary_heap;
mod bit_operators;
pub mod borrow;
pub mod boxed;
mod btree_map;
mod btree_set;
mod c;
pub mod cell;
pub mod char;
pub mod clone;
pub mod cmp;
pub mod collections;
pub mod convert;
pub mod default;
pub mod error;
pub mod ffi;
mod float;
pub mod fmt;
mod fmt_builders;
mod fmt_number;
mod fmt_text;
mod fmt_values;
mod fn_pointer;
mod global_alloc;
pub mod hash;
mod hash_map;
mod hash_set;
pub mod hint;
mod integer;
mod integer_bits;
mod integer_overflow;
mod integer_signs;
pub mod intrinsics;
pub mod io;
pub mod iter;
mod iter_adapters;
mod iter_flatten;
mod iter_fused;
mod iter_limits;
mod iter_range;
mod iter_sources;
mod iter_sum;
mod linked_list;
mod map_entry;
pub mod marker;
pub mod mem;
mod mutex;
mod non_null;
mod nonzero;
pub mod num;
mod num_parse;
mod once;
pub mod ops;
pub mod option;
pub mod panic;
pub mod panicking;
pub mod pin;
pub mod prelude;
pub mod process;
pub mod ptr;
mod ptr_address;
mod ptr_metadata;
mod ptr_slice;
mod range;
mod raw_vec;
pub mod rc;
pub mod result;
mod rust_float_intrinsics;
mod rust_intrinsics;
mod rwlock;
mod saturating;
mod shared;
pub mod slice;
mod slice_chunks;
mod slice_disjoint;
mod slice_index;
mod slice_iter;
mod slice_join;
mod slice_sort;
mod slice_split;
pub mod str;
mod str_escape;
mod str_index;
mod str_iter;
mod str_pattern;
mod str_split;
mod str_utf8;
pub mod string;
mod string_collect;
pub mod sync;
pub mod thread;
pub mod tuple;
pub mod vec;
mod vec_convert;
mod vec_deque;
mod vec_collect;
mod vec_iter;
mod vec_splice;
pub mod wide;
mod wide_convert;
mod wide_integer;
mod wrapping;

/// The C types under their older names.
pub mod os {
    pub mod raw {
        pub use crate::ffi::{
            c_char, c_double, c_float, c_int, c_long, c_longlong, c_schar, c_short, c_uchar, c_uint, c_ulong, c_ulonglong,
            c_ushort, c_void,
        };
    }
}

/// Constants of `f32` under the name of the type.
pub mod f32 {
    pub const MAX: f32 = 3.40282347e+38;
    pub const MIN: f32 = -3.40282347e+38;
    pub const EPSILON: f32 = 1.19209290e-07;
    pub const MIN_POSITIVE: f32 = 1.17549435e-38;
    pub const DIGITS: u32 = 6;
    pub const MANTISSA_DIGITS: u32 = 24;
    pub const RADIX: u32 = 2;
    pub const MAX_EXP: i32 = 128;
    pub const MIN_EXP: i32 = -125;
    pub const MAX_10_EXP: i32 = 38;
    pub const MIN_10_EXP: i32 = -37;
    pub const INFINITY: f32 = 1.0 / 0.0;
    pub const NEG_INFINITY: f32 = -1.0 / 0.0;
    pub const NAN: f32 = crate::intrinsics::f32_from_bits(0x7fc0_0000);

    /// Numbers of mathematics.
    pub mod consts {
        pub const PI: f32 = 3.14159265358979323846;
        pub const TAU: f32 = 6.28318530717958647693;
        pub const E: f32 = 2.71828182845904523536;
        pub const SQRT_2: f32 = 1.41421356237309504880;
        pub const LN_2: f32 = 0.69314718055994530942;
        pub const LN_10: f32 = 2.30258509299404568402;
        pub const FRAC_PI_2: f32 = 1.57079632679489661923;
        pub const FRAC_PI_3: f32 = 1.04719755119659774615;
        pub const FRAC_PI_4: f32 = 0.78539816339744830962;
        pub const FRAC_PI_6: f32 = 0.52359877559829887308;
        pub const FRAC_PI_8: f32 = 0.39269908169872415481;
        pub const FRAC_1_PI: f32 = 0.31830988618379067154;
        pub const FRAC_1_SQRT_2: f32 = 0.70710678118654752440;
    }
}

/// Constants of `f64` under the name of the type.
pub mod f64 {
    pub const MAX: f64 = 1.7976931348623157e+308;
    pub const MIN: f64 = -1.7976931348623157e+308;
    pub const EPSILON: f64 = 2.2204460492503131e-16;
    pub const MIN_POSITIVE: f64 = 2.2250738585072014e-308;
    pub const DIGITS: u32 = 15;
    pub const MANTISSA_DIGITS: u32 = 53;
    pub const RADIX: u32 = 2;
    pub const MAX_EXP: i32 = 1024;
    pub const MIN_EXP: i32 = -1021;
    pub const MAX_10_EXP: i32 = 308;
    pub const MIN_10_EXP: i32 = -307;
    pub const INFINITY: f64 = 1.0 / 0.0;
    pub const NEG_INFINITY: f64 = -1.0 / 0.0;
    pub const NAN: f64 = crate::intrinsics::f64_from_bits(0x7ff8_0000_0000_0000);

    /// Numbers of mathematics.
    pub mod consts {
        pub const PI: f64 = 3.14159265358979323846;
        pub const TAU: f64 = 6.28318530717958647693;
        pub const E: f64 = 2.71828182845904523536;
        pub const SQRT_2: f64 = 1.41421356237309504880;
        pub const LN_2: f64 = 0.69314718055994530942;
        pub const LN_10: f64 = 2.30258509299404568402;
        pub const FRAC_PI_2: f64 = 1.57079632679489661923;
        pub const FRAC_PI_3: f64 = 1.04719755119659774615;
        pub const FRAC_PI_4: f64 = 0.78539816339744830962;
        pub const FRAC_PI_6: f64 = 0.52359877559829887308;
        pub const FRAC_PI_8: f64 = 0.39269908169872415481;
        pub const FRAC_1_PI: f64 = 0.31830988618379067154;
        pub const FRAC_1_SQRT_2: f64 = 0.70710678118654752440;
    }
}

/// Bounds of `i8` under the name of the type.
pub mod i8 {
    pub const MIN: i8 = i8::MIN;
    pub const MAX: i8 = i8::MAX;
}

/// Bounds of `i16` under the name of the type.
pub mod i16 {
    pub const MIN: i16 = i16::MIN;
    pub const MAX: i16 = i16::MAX;
}

/// Bounds of `i32` under the name of the type.
pub mod i32 {
    pub const MIN: i32 = i32::MIN;
    pub const MAX: i32 = i32::MAX;
}

/// Bounds of `i64` under the name of the type.
pub mod i64 {
    pub const MIN: i64 = i64::MIN;
    pub const MAX: i64 = i64::MAX;
}

/// Bounds of `i128` under the name of the type.
pub mod i128 {
    pub const MIN: i128 = i128::MIN;
    pub const MAX: i128 = i128::MAX;
}

/// Bounds of `isize` under the name of the type.
pub mod isize {
    pub const MIN: isize = isize::MIN;
    pub const MAX: isize = isize::MAX;
}

/// Bounds of `u8` under the name of the type.
pub mod u8 {
    pub const MIN: u8 = u8::MIN;
    pub const MAX: u8 = u8::MAX;
}

/// Bounds of `u16` under the name of the type.
pub mod u16 {
    pub const MIN: u16 = u16::MIN;
    pub const MAX: u16 = u16::MAX;
}

/// Bounds of `u32` under the name of the type.
pub mod u32 {
    pub const MIN: u32 = u32::MIN;
    pub const MAX: u32 = u32::MAX;
}

/// Bounds of `u64` under the name of the type.
pub mod u64 {
    pub const MIN: u64 = u64::MIN;
    pub const MAX: u64 = u64::MAX;
}

/// Bounds of `u128` under the name of the type.
pub mod u128 {
    pub const MIN: u128 = u128::MIN;
    pub const MAX: u128 = u128::MAX;
}

/// Bounds of `usize` under the name of the type.
pub mod usize {
    pub const MIN: usize = usize::MIN;
    pub const MAX: usize = usize::MAX;
}
