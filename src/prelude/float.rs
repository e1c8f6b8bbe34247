//! Floating-point numbers.

use crate::cmp::Ordering;
use crate::intrinsics;
use crate::panicking;

/// What kind of number a float is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FpCategory {
    Nan,
    Infinite,
    Zero,
    Subnormal,
    Normal,
}

/// Two halves of a number's digits that add up to it, so that products of halves are exact.
fn split(number: f64) -> (f64, f64) {
    let scaled = number * 134217729.0;
    let high = scaled - (scaled - number);
    (high, number - high)
}

/// Integers that a float can be cut down to.
pub trait FromFloat: Copy {
    /// The whole part of a number that fits.
    unsafe fn from_float(number: f64) -> Self;
}

/// The whole part of `number` lies in `from..end`, or this is a fault.
unsafe fn assume_between(number: f64, from: f64, end: f64) {
    let whole = number.trunc();
    if !(whole >= from && whole < end) {
        intrinsics::broken_promise(intrinsics::PROMISE_TO_INTEGER);
    }
}

#[each(i8, i16, i32, i64, isize, u8, u16, u32, u64, usize)]
impl FromFloat for each {
    unsafe fn from_float(number: f64) -> each {
        let above = if each::BITS < 64 { 1.0 } else { 0.0 };
        assume_between(number, each::MIN as f64, each::MAX as f64 + above);
        number as each
    }
}

#[each(i128, u128)]
impl FromFloat for each {
    unsafe fn from_float(number: f64) -> each {
        assume_between(number, each::MIN as f64, each::MAX as f64);
        number as each
    }
}

#[each(f32, f64)]
impl each {
    /// The square root.
    pub fn sqrt(self) -> each {
        intrinsics::float_unary(0, self as f64) as each
    }

    /// Rounded down.
    pub fn floor(self) -> each {
        intrinsics::float_unary(1, self as f64) as each
    }

    /// Rounded up.
    pub fn ceil(self) -> each {
        intrinsics::float_unary(2, self as f64) as each
    }

    /// Rounded, halves away from zero.
    pub fn round(self) -> each {
        intrinsics::float_unary(3, self as f64) as each
    }

    /// Rounded towards zero.
    pub fn trunc(self) -> each {
        intrinsics::float_unary(4, self as f64) as each
    }

    /// The sine.
    pub fn sin(self) -> each {
        intrinsics::float_unary(5, self as f64) as each
    }

    /// The cosine.
    pub fn cos(self) -> each {
        intrinsics::float_unary(6, self as f64) as each
    }

    /// The tangent.
    pub fn tan(self) -> each {
        intrinsics::float_unary(7, self as f64) as each
    }

    /// e to this power.
    pub fn exp(self) -> each {
        intrinsics::float_unary(8, self as f64) as each
    }

    /// The natural logarithm.
    pub fn ln(self) -> each {
        intrinsics::float_unary(9, self as f64) as each
    }

    /// The logarithm to base 10.
    pub fn log10(self) -> each {
        intrinsics::float_unary(10, self as f64) as each
    }

    /// The logarithm to base 2.
    pub fn log2(self) -> each {
        intrinsics::float_unary(11, self as f64) as each
    }

    /// The cube root.
    pub fn cbrt(self) -> each {
        intrinsics::float_unary(12, self as f64) as each
    }

    /// The arc sine.
    pub fn asin(self) -> each {
        intrinsics::float_unary(13, self as f64) as each
    }

    /// The arc cosine.
    pub fn acos(self) -> each {
        intrinsics::float_unary(14, self as f64) as each
    }

    /// The arc tangent.
    pub fn atan(self) -> each {
        intrinsics::float_unary(15, self as f64) as each
    }

    /// The hyperbolic sine.
    pub fn sinh(self) -> each {
        intrinsics::float_unary(16, self as f64) as each
    }

    /// The hyperbolic cosine.
    pub fn cosh(self) -> each {
        intrinsics::float_unary(17, self as f64) as each
    }

    /// The hyperbolic tangent.
    pub fn tanh(self) -> each {
        intrinsics::float_unary(18, self as f64) as each
    }

    /// 2 to this power.
    pub fn exp2(self) -> each {
        intrinsics::float_unary(19, self as f64) as each
    }

    /// Rounded, halves to the even number.
    pub fn round_ties_even(self) -> each {
        intrinsics::float_unary(20, self as f64) as each
    }

    /// This number to a power.
    pub fn powf(self, exponent: each) -> each {
        intrinsics::float_binary(0, self as f64, exponent as f64) as each
    }

    /// The angle of the point (other, self).
    pub fn atan2(self, other: each) -> each {
        intrinsics::float_binary(1, self as f64, other as f64) as each
    }

    /// The long side of a right triangle.
    pub fn hypot(self, other: each) -> each {
        intrinsics::float_binary(2, self as f64, other as f64) as each
    }

    /// This number with the sign of the other.
    pub fn copysign(self, sign: each) -> each {
        intrinsics::float_binary(3, self as f64, sign as f64) as each
    }

    /// The logarithm to any base.
    pub fn log(self, base: each) -> each {
        self.ln() / base.ln()
    }

    /// Sine and cosine.
    pub fn sin_cos(self) -> (each, each) {
        (self.sin(), self.cos())
    }

    /// What stands behind the point.
    pub fn fract(self) -> each {
        self - self.trunc()
    }

    /// 1 or -1 with the number's sign; NaN stays.
    pub fn signum(self) -> each {
        if self.is_nan() { self } else { (1.0 as each).copysign(self) }
    }

    /// 1 divided by the number.
    pub fn recip(self) -> each {
        1.0 / self
    }

    /// Radians as degrees.
    pub fn to_degrees(self) -> each {
        self * (180.0 / 3.14159265358979323846264338327950288)
    }

    /// Degrees as radians.
    pub fn to_radians(self) -> each {
        self * (3.14159265358979323846264338327950288 / 180.0)
    }

    /// The larger number; NaN loses.
    pub fn max(self, other: each) -> each {
        if self.is_nan() || self < other { other } else { self }
    }

    /// The smaller number; NaN loses.
    pub fn min(self, other: each) -> each {
        if self.is_nan() || other < self { other } else { self }
    }

    /// The number, or the end of `min..=max` that it lies beyond.
    pub fn clamp(self, min: each, max: each) -> each {
        if !(min <= max) {
            panicking::clamp_order("min > max, or either was NaN", &min, &max);
        }
        if self < min {
            min
        } else if self > max {
            max
        } else {
            self
        }
    }

    /// The remainder that is never negative.
    pub fn rem_euclid(self, rhs: each) -> each {
        let rest = self % rhs;
        if rest < 0.0 { rest + rhs.abs() } else { rest }
    }

    /// The quotient whose remainder is never negative.
    pub fn div_euclid(self, rhs: each) -> each {
        let quotient = (self / rhs).trunc();
        if self % rhs < 0.0 {
            if rhs > 0.0 { quotient - 1.0 } else { quotient + 1.0 }
        } else {
            quotient
        }
    }

    /// Is it no number?
    #[inline]
    pub const fn is_nan(self) -> bool {
        self != self
    }

    /// Is it one of the two infinities?
    pub const fn is_infinite(self) -> bool {
        self == each::INFINITY || self == each::NEG_INFINITY
    }

    /// Is it neither infinite nor NaN?
    pub const fn is_finite(self) -> bool {
        self - self == 0.0
    }

    /// Is it a number with full precision?
    pub const fn is_normal(self) -> bool {
        self.is_finite() && (self >= each::MIN_POSITIVE || -self >= each::MIN_POSITIVE)
    }

    /// What kind of number it is.
    pub fn classify(self) -> FpCategory {
        if self.is_nan() {
            FpCategory::Nan
        } else if self.is_infinite() {
            FpCategory::Infinite
        } else if self == 0.0 {
            FpCategory::Zero
        } else if self.is_normal() {
            FpCategory::Normal
        } else {
            FpCategory::Subnormal
        }
    }
}

impl f64 {
    /// The largest finite number.
    pub const MAX: f64 = 1.7976931348623157e+308;
    /// The smallest finite number.
    pub const MIN: f64 = -1.7976931348623157e+308;
    /// The smallest positive number with full precision.
    pub const MIN_POSITIVE: f64 = 2.2250738585072014e-308;
    /// The distance from 1 to the next number.
    pub const EPSILON: f64 = 2.2204460492503131e-16;
    /// Infinity.
    pub const INFINITY: f64 = 1.0 / 0.0;
    /// Minus infinity.
    pub const NEG_INFINITY: f64 = -1.0 / 0.0;
    /// No number.
    pub const NAN: f64 = crate::intrinsics::f64_from_bits(0x7ff8_0000_0000_0000);
    /// Decimal digits that survive.
    pub const DIGITS: u32 = 15;
    /// Bits of the significand.
    pub const MANTISSA_DIGITS: u32 = 53;

    /// This number to a whole power.
    pub fn powi(self, exponent: i32) -> f64 {
        intrinsics::float_binary(0, self, exponent as f64)
    }

    /// `self * a + b`, rounded once: what the product and the sum lose is added at the end.
    pub fn mul_add(self, a: f64, b: f64) -> f64 {
        let product = self * a;
        let (high, low) = split(self);
        let (high_a, low_a) = split(a);
        let lost = low * low_a - (product - high * high_a - low * high_a - high * low_a);
        let sum = product + b;
        let back = sum - product;
        let missing = (product - (sum - back)) + (b - back);
        let exact = sum + (missing + lost);
        if exact.is_finite() { exact } else { sum }
    }

    /// The whole part as an integer, which must have room for it.
    pub unsafe fn to_int_unchecked<I: FromFloat>(self) -> I {
        I::from_float(self as f64)
    }

    /// The number without its sign.
    pub fn abs(self) -> f64 {
        f64::from_bits(self.to_bits() & !(1 << 63))
    }

    /// Is the sign bit set?
    pub const fn is_sign_negative(self) -> bool {
        self.to_bits() >> 63 == 1
    }

    /// Is the sign bit not set?
    pub const fn is_sign_positive(self) -> bool {
        self.to_bits() >> 63 == 0
    }

    /// The bits.
    #[inline]
    pub const fn to_bits(self) -> u64 {
        intrinsics::f64_bits(self)
    }

    /// The number with these bits.
    #[inline]
    pub const fn from_bits(bits: u64) -> f64 {
        intrinsics::f64_from_bits(bits)
    }

    /// The bytes as they lie in memory.
    pub const fn to_ne_bytes(self) -> [u8; 8] {
        self.to_bits().to_ne_bytes()
    }

    /// The bytes, smallest first.
    pub const fn to_le_bytes(self) -> [u8; 8] {
        self.to_bits().to_le_bytes()
    }

    /// The bytes, largest first.
    pub const fn to_be_bytes(self) -> [u8; 8] {
        self.to_bits().to_be_bytes()
    }

    /// The number from bytes as they lie in memory.
    pub const fn from_ne_bytes(bytes: [u8; 8]) -> f64 {
        f64::from_bits(u64::from_ne_bytes(bytes))
    }

    /// The number from bytes, smallest first.
    pub const fn from_le_bytes(bytes: [u8; 8]) -> f64 {
        f64::from_bits(u64::from_le_bytes(bytes))
    }

    /// The number from bytes, largest first.
    pub const fn from_be_bytes(bytes: [u8; 8]) -> f64 {
        f64::from_bits(u64::from_be_bytes(bytes))
    }

    /// An order of all floats, NaN included: by sign, then by bits.
    pub fn total_cmp(&self, other: &f64) -> Ordering {
        let mut a = self.to_bits() as i64;
        let mut b = other.to_bits() as i64;
        if a < 0 {
            a ^= i64::MAX;
        }
        if b < 0 {
            b ^= i64::MAX;
        }
        a.cmp(&b)
    }
}

impl f32 {
    /// The largest finite number.
    pub const MAX: f32 = 3.40282347e+38;
    /// The smallest finite number.
    pub const MIN: f32 = -3.40282347e+38;
    /// The smallest positive number with full precision.
    pub const MIN_POSITIVE: f32 = 1.17549435e-38;
    /// The distance from 1 to the next number.
    pub const EPSILON: f32 = 1.19209290e-07;
    /// Infinity.
    pub const INFINITY: f32 = 1.0 / 0.0;
    /// Minus infinity.
    pub const NEG_INFINITY: f32 = -1.0 / 0.0;
    /// No number.
    pub const NAN: f32 = crate::intrinsics::f32_from_bits(0x7fc0_0000);
    /// Decimal digits that survive.
    pub const DIGITS: u32 = 6;
    /// Bits of the significand.
    pub const MANTISSA_DIGITS: u32 = 24;

    /// This number to a whole power.
    pub fn powi(self, exponent: i32) -> f32 {
        intrinsics::float_binary(0, self as f64, exponent as f64) as f32
    }

    /// `self * a + b`, rounded once: the product of two `f32` is exact as `f64`.
    pub fn mul_add(self, a: f32, b: f32) -> f32 {
        (self as f64 * a as f64 + b as f64) as f32
    }

    /// The whole part as an integer, which must have room for it.
    pub unsafe fn to_int_unchecked<I: FromFloat>(self) -> I {
        I::from_float(self as f64)
    }

    /// The number without its sign.
    pub fn abs(self) -> f32 {
        f32::from_bits(self.to_bits() & !(1 << 31))
    }

    /// Is the sign bit set?
    pub const fn is_sign_negative(self) -> bool {
        self.to_bits() >> 31 == 1
    }

    /// Is the sign bit not set?
    pub const fn is_sign_positive(self) -> bool {
        self.to_bits() >> 31 == 0
    }

    /// The bits.
    #[inline]
    pub const fn to_bits(self) -> u32 {
        intrinsics::f32_bits(self)
    }

    /// The number with these bits.
    #[inline]
    pub const fn from_bits(bits: u32) -> f32 {
        intrinsics::f32_from_bits(bits)
    }

    /// The bytes as they lie in memory.
    pub const fn to_ne_bytes(self) -> [u8; 4] {
        self.to_bits().to_ne_bytes()
    }

    /// The bytes, smallest first.
    pub const fn to_le_bytes(self) -> [u8; 4] {
        self.to_bits().to_le_bytes()
    }

    /// The bytes, largest first.
    pub const fn to_be_bytes(self) -> [u8; 4] {
        self.to_bits().to_be_bytes()
    }

    /// The number from bytes as they lie in memory.
    pub const fn from_ne_bytes(bytes: [u8; 4]) -> f32 {
        f32::from_bits(u32::from_ne_bytes(bytes))
    }

    /// The number from bytes, smallest first.
    pub const fn from_le_bytes(bytes: [u8; 4]) -> f32 {
        f32::from_bits(u32::from_le_bytes(bytes))
    }

    /// The number from bytes, largest first.
    pub const fn from_be_bytes(bytes: [u8; 4]) -> f32 {
        f32::from_bits(u32::from_be_bytes(bytes))
    }

    /// An order of all floats, NaN included: by sign, then by bits.
    pub fn total_cmp(&self, other: &f32) -> Ordering {
        let mut a = self.to_bits() as i32;
        let mut b = other.to_bits() as i32;
        if a < 0 {
            a ^= i32::MAX;
        }
        if b < 0 {
            b ^= i32::MAX;
        }
        a.cmp(&b)
    }
}

#[each(f32, f64)]
impl each {
    /// The base of the representation.
    pub const RADIX: u32 = 2;
    /// One more than the largest exponent of 2.
    pub const MAX_EXP: i32 = if each::MANTISSA_DIGITS == 24 { 128 } else { 1024 };
    /// One more than the smallest exponent of 2 of a normal number.
    pub const MIN_EXP: i32 = if each::MANTISSA_DIGITS == 24 { -125 } else { -1021 };
    /// The largest exponent of 10.
    pub const MAX_10_EXP: i32 = if each::MANTISSA_DIGITS == 24 { 38 } else { 308 };
    /// The smallest exponent of 10 of a normal number.
    pub const MIN_10_EXP: i32 = if each::MANTISSA_DIGITS == 24 { -37 } else { -307 };

    /// The difference, or 0 when it is below 0.
    pub fn abs_sub(self, other: each) -> each {
        if self <= other { 0.0 } else { self - other }
    }

    /// Is it so small that it lost digits?
    pub const fn is_subnormal(self) -> bool {
        matches!(self.classify(), crate::num::FpCategory::Subnormal)
    }

    /// The mean of two numbers, without overflow on the way.
    pub const fn midpoint(self, other: each) -> each {
        let half = each::MAX / 2.0;
        if self.abs() <= half && other.abs() <= half {
            (self + other) / 2.0
        } else {
            self / 2.0 + other / 2.0
        }
    }

    /// The smallest number above this one.
    pub const fn next_up(self) -> each {
        let bits = self.to_bits();
        if self.is_nan() || self == each::INFINITY {
            self
        } else if self == 0.0 {
            each::from_bits(1)
        } else if self > 0.0 {
            each::from_bits(bits + 1)
        } else {
            each::from_bits(bits - 1)
        }
    }

    /// The largest number below this one.
    pub const fn next_down(self) -> each {
        -(-self).next_up()
    }

    /// `e` to the power of `self`, less 1, also exact for small numbers.
    pub fn exp_m1(self) -> each {
        let x = self as f64;
        let result = if x.abs() < 0.5 {
            // The sum of x^n / n!, until its terms no longer count.
            let (mut sum, mut term, mut n) = (0.0, x, 1.0);
            while term != 0.0 && sum + term != sum {
                sum += term;
                n += 1.0;
                term *= x / n;
            }
            sum
        } else {
            x.exp() - 1.0
        };
        result as each
    }

    /// The natural logarithm of 1 more, also exact for small numbers.
    pub fn ln_1p(self) -> each {
        let x = self as f64;
        let whole = 1.0 + x;
        let result = if whole == 1.0 || whole <= 0.0 || whole.is_infinite() {
            if whole == 1.0 { x } else { whole.ln() }
        } else {
            whole.ln() * (x / (whole - 1.0))
        };
        result as each
    }

    /// The inverse of `sinh`.
    pub fn asinh(self) -> each {
        let x = (self as f64).abs();
        let size = (x + x * x / (1.0 + (x * x + 1.0).sqrt())).ln_1p();
        (size.copysign(self as f64)) as each
    }

    /// The inverse of `cosh`.
    pub fn acosh(self) -> each {
        let x = self as f64;
        let result = if x < 1.0 { f64::NAN } else { (x + (x - 1.0).sqrt() * (x + 1.0).sqrt()).ln() };
        result as each
    }

    /// The inverse of `tanh`.
    pub fn atanh(self) -> each {
        let x = self as f64;
        (0.5 * (2.0 * x / (1.0 - x)).ln_1p()) as each
    }
}
