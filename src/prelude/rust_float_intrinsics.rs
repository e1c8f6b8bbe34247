//! The part of `rust_intrinsics` that is about floats.

use crate::intrinsics::{broken_promise, PROMISE_FINITE};
use crate::marker::Copy;

/// Floats, for the functions here that take either.
pub trait AnyFloat: Copy {
    /// The number, with more bits.
    fn wide(self) -> f64;
    /// The number with fewer bits again.
    fn narrow(wide: f64) -> Self;
    /// The five operations: 0 add 1 subtract 2 multiply 3 divide 4 remainder.
    fn operate(self, which: u32, other: Self) -> Self;
}

#[each(f32, f64)]
impl AnyFloat for each {
    fn wide(self) -> f64 {
        self as f64
    }
    fn narrow(wide: f64) -> each {
        wide as each
    }
    fn operate(self, which: u32, other: each) -> each {
        match which {
            0 => self + other,
            1 => self - other,
            2 => self * other,
            3 => self / other,
            _ => self % other,
        }
    }
}

/// An operation whose operands and whose result promise to be finite.
unsafe fn fast<T: AnyFloat>(which: u32, a: T, b: T) -> T {
    let result = a.operate(which, b);
    if !a.wide().is_finite() || !b.wide().is_finite() || !result.wide().is_finite() {
        broken_promise(PROMISE_FINITE)
    }
    result
}

/// Sum; operands and result promise to be finite.
pub unsafe fn fadd_fast<T: AnyFloat>(a: T, b: T) -> T {
    fast(0, a, b)
}

/// Sum, which may be worked out in any order.
pub fn fadd_algebraic<T: AnyFloat>(a: T, b: T) -> T {
    a.operate(0, b)
}

/// Difference; operands and result promise to be finite.
pub unsafe fn fsub_fast<T: AnyFloat>(a: T, b: T) -> T {
    fast(1, a, b)
}

/// Difference, which may be worked out in any order.
pub fn fsub_algebraic<T: AnyFloat>(a: T, b: T) -> T {
    a.operate(1, b)
}

/// Product; operands and result promise to be finite.
pub unsafe fn fmul_fast<T: AnyFloat>(a: T, b: T) -> T {
    fast(2, a, b)
}

/// Product, which may be worked out in any order.
pub fn fmul_algebraic<T: AnyFloat>(a: T, b: T) -> T {
    a.operate(2, b)
}

/// Quotient; operands and result promise to be finite.
pub unsafe fn fdiv_fast<T: AnyFloat>(a: T, b: T) -> T {
    fast(3, a, b)
}

/// Quotient, which may be worked out in any order.
pub fn fdiv_algebraic<T: AnyFloat>(a: T, b: T) -> T {
    a.operate(3, b)
}

/// Remainder; operands and result promise to be finite.
pub unsafe fn frem_fast<T: AnyFloat>(a: T, b: T) -> T {
    fast(4, a, b)
}

/// Remainder, which may be worked out in any order.
pub fn frem_algebraic<T: AnyFloat>(a: T, b: T) -> T {
    a.operate(4, b)
}

/// The square root.
pub fn sqrtf32(a: f32) -> f32 {
    a.sqrt()
}

/// The square root.
pub fn sqrtf64(a: f64) -> f64 {
    a.sqrt()
}

/// The sine.
pub fn sinf32(a: f32) -> f32 {
    a.sin()
}

/// The sine.
pub fn sinf64(a: f64) -> f64 {
    a.sin()
}

/// The cosine.
pub fn cosf32(a: f32) -> f32 {
    a.cos()
}

/// The cosine.
pub fn cosf64(a: f64) -> f64 {
    a.cos()
}

/// e to the power of the number.
pub fn expf32(a: f32) -> f32 {
    a.exp()
}

/// e to the power of the number.
pub fn expf64(a: f64) -> f64 {
    a.exp()
}

/// 2 to the power of the number.
pub fn exp2f32(a: f32) -> f32 {
    a.exp2()
}

/// 2 to the power of the number.
pub fn exp2f64(a: f64) -> f64 {
    a.exp2()
}

/// The natural logarithm.
pub fn logf32(a: f32) -> f32 {
    a.ln()
}

/// The natural logarithm.
pub fn logf64(a: f64) -> f64 {
    a.ln()
}

/// The logarithm to base 10.
pub fn log10f32(a: f32) -> f32 {
    a.log10()
}

/// The logarithm to base 10.
pub fn log10f64(a: f64) -> f64 {
    a.log10()
}

/// The logarithm to base 2.
pub fn log2f32(a: f32) -> f32 {
    a.log2()
}

/// The logarithm to base 2.
pub fn log2f64(a: f64) -> f64 {
    a.log2()
}

/// The whole number below.
pub fn floorf32(a: f32) -> f32 {
    a.floor()
}

/// The whole number below.
pub fn floorf64(a: f64) -> f64 {
    a.floor()
}

/// The whole number above.
pub fn ceilf32(a: f32) -> f32 {
    a.ceil()
}

/// The whole number above.
pub fn ceilf64(a: f64) -> f64 {
    a.ceil()
}

/// Without what stands behind the point.
pub fn truncf32(a: f32) -> f32 {
    a.trunc()
}

/// Without what stands behind the point.
pub fn truncf64(a: f64) -> f64 {
    a.trunc()
}

/// The nearest whole number.
pub fn roundf32(a: f32) -> f32 {
    a.round()
}

/// The nearest whole number.
pub fn roundf64(a: f64) -> f64 {
    a.round()
}

/// Without the sign.
pub fn fabsf32(a: f32) -> f32 {
    a.abs()
}

/// Without the sign.
pub fn fabsf64(a: f64) -> f64 {
    a.abs()
}

/// The nearest whole number, the even one of two.
pub fn round_ties_even_f32(a: f32) -> f32 {
    a.round_ties_even()
}

/// The nearest whole number, the even one of two.
pub fn round_ties_even_f64(a: f64) -> f64 {
    a.round_ties_even()
}

/// `a` to the power of `b`.
pub fn powf32(a: f32, b: f32) -> f32 {
    a.powf(b)
}

/// `a` to the power of `b`.
pub fn powf64(a: f64, b: f64) -> f64 {
    a.powf(b)
}

/// `a` with the sign of `b`.
pub fn copysignf32(a: f32, b: f32) -> f32 {
    a.copysign(b)
}

/// `a` with the sign of `b`.
pub fn copysignf64(a: f64, b: f64) -> f64 {
    a.copysign(b)
}

/// The smaller one.
pub fn minnumf32(a: f32, b: f32) -> f32 {
    a.min(b)
}

/// The smaller one.
pub fn minnumf64(a: f64, b: f64) -> f64 {
    a.min(b)
}

/// The larger one.
pub fn maxnumf32(a: f32, b: f32) -> f32 {
    a.max(b)
}

/// The larger one.
pub fn maxnumf64(a: f64, b: f64) -> f64 {
    a.max(b)
}

/// `a` to the power of a whole number.
pub fn powif32(a: f32, b: i32) -> f32 {
    a.powi(b)
}

/// `a * b + c`, rounded once.
pub fn fmaf32(a: f32, b: f32, c: f32) -> f32 {
    a.mul_add(b, c)
}

/// `a * b + c`, rounded once or twice.
pub fn fmuladdf32(a: f32, b: f32, c: f32) -> f32 {
    a.mul_add(b, c)
}

/// `a` to the power of a whole number.
pub fn powif64(a: f64, b: i32) -> f64 {
    a.powi(b)
}

/// `a * b + c`, rounded once.
pub fn fmaf64(a: f64, b: f64, c: f64) -> f64 {
    a.mul_add(b, c)
}

/// `a * b + c`, rounded once or twice.
pub fn fmuladdf64(a: f64, b: f64, c: f64) -> f64 {
    a.mul_add(b, c)
}
