//! Numbers: the methods of integers and floats, and reading them from text.

use crate::cmp::Ordering;
use crate::fmt;
use crate::hash::{Hash, Hasher};
use crate::intrinsics;
use crate::ops::*;
use crate::panicking;
use crate::str::FromStr;

pub use crate::nonzero::{
    NonZero, NonZeroI16, NonZeroI32, NonZeroI64, NonZeroI8, NonZeroIsize, NonZeroU16, NonZeroU32, NonZeroU64, NonZeroU8,
    NonZeroUsize, ZeroablePrimitive,
};
pub use crate::saturating::Saturating;
pub use crate::wrapping::Wrapping;

#[each(i8, i16, i32, i64, isize, u8, u16, u32, u64, usize)]
impl each {
    /// How many bits.
    pub const BITS: u32 = intrinsics::size_of::<each>() as u32 * 8;
    /// The smallest value.
    pub const MIN: each = if intrinsics::int_is_signed::<each>() { 1 << (each::BITS - 1) } else { 0 };
    /// The largest value.
    pub const MAX: each = !each::MIN;

    /// `self.add(rhs)`, or none when it overflows.
    pub const fn checked_add(self, rhs: Self) -> Option<Self> {
        if intrinsics::add_overflows(self, rhs) {
            None
        } else {
            Some(intrinsics::wrapping_add(self, rhs))
        }
    }

    /// The result cut to the type's width.
    #[inline]
    pub const fn wrapping_add(self, rhs: Self) -> Self {
        intrinsics::wrapping_add(self, rhs)
    }

    /// The result cut to the type's width, and whether it was cut.
    pub const fn overflowing_add(self, rhs: Self) -> (Self, bool) {
        (intrinsics::wrapping_add(self, rhs), intrinsics::add_overflows(self, rhs))
    }

    /// The result, which the caller says does not overflow.
    #[inline]
    pub const unsafe fn unchecked_add(self, rhs: Self) -> Self {
        intrinsics::unchecked_add(self, rhs)
    }

    /// `self.sub(rhs)`, or none when it overflows.
    pub const fn checked_sub(self, rhs: Self) -> Option<Self> {
        if intrinsics::sub_overflows(self, rhs) {
            None
        } else {
            Some(intrinsics::wrapping_sub(self, rhs))
        }
    }

    /// The result cut to the type's width.
    #[inline]
    pub const fn wrapping_sub(self, rhs: Self) -> Self {
        intrinsics::wrapping_sub(self, rhs)
    }

    /// The result cut to the type's width, and whether it was cut.
    pub const fn overflowing_sub(self, rhs: Self) -> (Self, bool) {
        (intrinsics::wrapping_sub(self, rhs), intrinsics::sub_overflows(self, rhs))
    }

    /// The result, which the caller says does not overflow.
    #[inline]
    pub const unsafe fn unchecked_sub(self, rhs: Self) -> Self {
        intrinsics::unchecked_sub(self, rhs)
    }

    /// `self.mul(rhs)`, or none when it overflows.
    pub const fn checked_mul(self, rhs: Self) -> Option<Self> {
        if intrinsics::mul_overflows(self, rhs) {
            None
        } else {
            Some(intrinsics::wrapping_mul(self, rhs))
        }
    }

    /// The result cut to the type's width.
    #[inline]
    pub const fn wrapping_mul(self, rhs: Self) -> Self {
        intrinsics::wrapping_mul(self, rhs)
    }

    /// The result cut to the type's width, and whether it was cut.
    pub const fn overflowing_mul(self, rhs: Self) -> (Self, bool) {
        (intrinsics::wrapping_mul(self, rhs), intrinsics::mul_overflows(self, rhs))
    }

    /// The result, which the caller says does not overflow.
    #[inline]
    pub const unsafe fn unchecked_mul(self, rhs: Self) -> Self {
        intrinsics::unchecked_mul(self, rhs)
    }

    /// Shifted to the left; `rhs` must be below the width.
    pub const unsafe fn unchecked_shl(self, rhs: u32) -> Self {
        intrinsics::shl_unchecked(self, rhs)
    }

    /// Shifted to the right; `rhs` must be below the width.
    pub const unsafe fn unchecked_shr(self, rhs: u32) -> Self {
        intrinsics::shr_unchecked(self, rhs)
    }

    /// The quotient, or none for a zero divisor or an overflow.
    pub const fn checked_div(self, rhs: Self) -> Option<Self> {
        if rhs == 0 || self.division_overflows(rhs) {
            None
        } else {
            Some(self / rhs)
        }
    }

    /// The remainder, or none for a zero divisor or an overflow.
    pub const fn checked_rem(self, rhs: Self) -> Option<Self> {
        if rhs == 0 || self.division_overflows(rhs) {
            None
        } else {
            Some(self % rhs)
        }
    }

    /// The smallest number divided by -1.
    pub(crate) const fn division_overflows(self, rhs: Self) -> bool {
        intrinsics::int_is_signed::<each>() && self == each::MIN && rhs == !0
    }

    /// The quotient; the smallest number by -1 stays itself.
    pub const fn wrapping_div(self, rhs: Self) -> Self {
        if self.division_overflows(rhs) { self } else { self / rhs }
    }

    /// The remainder; 0 where division overflows.
    pub const fn wrapping_rem(self, rhs: Self) -> Self {
        if self.division_overflows(rhs) { 0 } else { self % rhs }
    }

    /// The quotient, and whether it overflowed.
    pub const fn overflowing_div(self, rhs: Self) -> (Self, bool) {
        (self.wrapping_div(rhs), self.division_overflows(rhs))
    }

    /// The remainder, and whether the division overflowed.
    pub const fn overflowing_rem(self, rhs: Self) -> (Self, bool) {
        (self.wrapping_rem(rhs), self.division_overflows(rhs))
    }

    /// The number with the other sign, or none when it overflows.
    pub const fn checked_neg(self) -> Option<Self> {
        (0 as each).checked_sub(self)
    }

    /// The number with the other sign, cut to the type's width.
    pub const fn wrapping_neg(self) -> Self {
        intrinsics::wrapping_sub(0, self)
    }

    /// The number with the other sign, and whether it overflowed.
    pub const fn overflowing_neg(self) -> (Self, bool) {
        (0 as each).overflowing_sub(self)
    }

    /// Bits to the left, or none when there are not that many.
    pub const fn checked_shl(self, by: u32) -> Option<Self> {
        if by < each::BITS { Some(intrinsics::wrapping_shl(self, by)) } else { None }
    }

    /// Bits to the right, or none when there are not that many.
    pub const fn checked_shr(self, by: u32) -> Option<Self> {
        if by < each::BITS { Some(intrinsics::wrapping_shr(self, by)) } else { None }
    }

    /// Bits to the left by `by` modulo the width.
    pub const fn wrapping_shl(self, by: u32) -> Self {
        intrinsics::wrapping_shl(self, by)
    }

    /// Bits to the right by `by` modulo the width.
    pub const fn wrapping_shr(self, by: u32) -> Self {
        intrinsics::wrapping_shr(self, by)
    }

    /// Bits to the left, and whether there were not that many.
    pub const fn overflowing_shl(self, by: u32) -> (Self, bool) {
        (intrinsics::wrapping_shl(self, by), by >= each::BITS)
    }

    /// Bits to the right, and whether there were not that many.
    pub const fn overflowing_shr(self, by: u32) -> (Self, bool) {
        (intrinsics::wrapping_shr(self, by), by >= each::BITS)
    }

    /// Product, or the end of the range that it lies beyond.
    pub const fn saturating_mul(self, rhs: Self) -> Self {
        match self.checked_mul(rhs) {
            Some(product) => product,
            None => {
                if (self < 0) == (rhs < 0) {
                    each::MAX
                } else {
                    each::MIN
                }
            }
        }
    }

    /// Sum, or the end of the range that it lies beyond.
    pub const fn saturating_add(self, rhs: Self) -> Self {
        match self.checked_add(rhs) {
            Some(sum) => sum,
            None => {
                if rhs < 0 {
                    each::MIN
                } else {
                    each::MAX
                }
            }
        }
    }

    /// Difference, or the end of the range that it lies beyond.
    pub const fn saturating_sub(self, rhs: Self) -> Self {
        match self.checked_sub(rhs) {
            Some(difference) => difference,
            None => {
                if rhs < 0 {
                    each::MAX
                } else {
                    each::MIN
                }
            }
        }
    }

    /// The power; panics when it overflows.
    pub const fn pow(self, exponent: u32) -> Self {
        let mut result: each = 1;
        let mut base = self;
        let mut left = exponent;
        while left > 0 {
            if left & 1 == 1 {
                result = result * base;
            }
            left >>= 1;
            if left > 0 {
                base = base * base;
            }
        }
        result
    }

    /// The power, or none when it overflows.
    pub const fn checked_pow(self, exponent: u32) -> Option<Self> {
        let (result, overflowed) = self.overflowing_pow(exponent);
        if overflowed { None } else { Some(result) }
    }

    /// The power cut to the type's width.
    pub const fn wrapping_pow(self, exponent: u32) -> Self {
        self.overflowing_pow(exponent).0
    }

    /// The power cut to the type's width, and whether it was cut.
    pub const fn overflowing_pow(self, exponent: u32) -> (Self, bool) {
        let mut result: each = 1;
        let mut base = self;
        let mut left = exponent;
        let mut overflowed = false;
        while left > 0 {
            if left & 1 == 1 {
                overflowed = overflowed || intrinsics::mul_overflows(result, base);
                result = intrinsics::wrapping_mul(result, base);
            }
            left >>= 1;
            if left > 0 {
                overflowed = overflowed || intrinsics::mul_overflows(base, base);
                base = intrinsics::wrapping_mul(base, base);
            }
        }
        (result, overflowed)
    }

    /// The power, or the end of the range that it lies beyond.
    pub const fn saturating_pow(self, exponent: u32) -> Self {
        match self.checked_pow(exponent) {
            Some(result) => result,
            None => {
                if self < 0 && exponent % 2 == 1 {
                    each::MIN
                } else {
                    each::MAX
                }
            }
        }
    }

    /// The largest number whose square is not larger.
    pub const fn isqrt(self) -> Self {
        if self < 0 {
            panicking::panic_text("argument of integer square root cannot be negative");
        }
        let mut root: each = 0;
        let mut bit: each = 1 << ((each::BITS - 2) & !1);
        let mut rest = self;
        while bit > rest {
            bit >>= 2;
        }
        while bit != 0 {
            if rest >= root + bit {
                rest -= root + bit;
                root = (root >> 1) + bit;
            } else {
                root >>= 1;
            }
            bit >>= 2;
        }
        root
    }

    /// `isqrt`, or none for numbers below 0.
    pub const fn checked_isqrt(self) -> Option<Self> {
        if self < 0 { None } else { Some(self.isqrt()) }
    }

    /// Bits to the left; 0 when there are not that many.
    pub const fn unbounded_shl(self, by: u32) -> Self {
        if by < each::BITS { intrinsics::wrapping_shl(self, by) } else { 0 }
    }

    /// Quotient, or the end of the range that it lies beyond.
    pub const fn saturating_div(self, rhs: Self) -> Self {
        if self.division_overflows(rhs) { each::MAX } else { self / rhs }
    }

    /// Sum; panics when it overflows, in every build.
    #[track_caller]
    pub const fn strict_add(self, rhs: Self) -> Self {
        self + rhs
    }

    /// Difference; panics when it overflows, in every build.
    #[track_caller]
    pub const fn strict_sub(self, rhs: Self) -> Self {
        self - rhs
    }

    /// Product; panics when it overflows, in every build.
    #[track_caller]
    pub const fn strict_mul(self, rhs: Self) -> Self {
        self * rhs
    }

    /// The mean of two numbers, rounded towards minus infinity for unsigned and towards 0 for signed ones.
    pub const fn midpoint(self, rhs: Self) -> Self {
        let below = intrinsics::wrapping_add(self & rhs, (self ^ rhs) >> 1);
        if below < 0 && (self ^ rhs) & 1 == 1 { below + 1 } else { below }
    }

    /// `ilog`, or none for numbers below 1 and bases below 2.
    pub const fn checked_ilog(self, base: Self) -> Option<u32> {
        if self <= 0 || base <= 1 { None } else { Some(self.ilog(base)) }
    }

    /// The remainder that is never negative.
    pub const fn rem_euclid(self, rhs: Self) -> Self {
        let rest = self % rhs;
        if rest < 0 {
            if rhs < 0 { rest - rhs } else { rest + rhs }
        } else {
            rest
        }
    }

    /// The quotient whose remainder is never negative.
    pub const fn div_euclid(self, rhs: Self) -> Self {
        let quotient = self / rhs;
        if self % rhs < 0 {
            if rhs > 0 { quotient - 1 } else { quotient + 1 }
        } else {
            quotient
        }
    }

    /// `rem_euclid`, or none for a zero divisor or an overflow.
    pub const fn checked_rem_euclid(self, rhs: Self) -> Option<Self> {
        if rhs == 0 || self.division_overflows(rhs) {
            None
        } else {
            Some(self.rem_euclid(rhs))
        }
    }

    /// `div_euclid`, or none for a zero divisor or an overflow.
    pub const fn checked_div_euclid(self, rhs: Self) -> Option<Self> {
        if rhs == 0 || self.division_overflows(rhs) {
            None
        } else {
            Some(self.div_euclid(rhs))
        }
    }

    /// How many bits are set.
    pub const fn count_ones(self) -> u32 {
        intrinsics::count_ones(self)
    }

    /// How many bits are not set.
    pub const fn count_zeros(self) -> u32 {
        intrinsics::count_ones(!self)
    }

    /// How many zeros lead.
    pub const fn leading_zeros(self) -> u32 {
        intrinsics::leading_zeros(self)
    }

    /// How many zeros trail.
    pub const fn trailing_zeros(self) -> u32 {
        intrinsics::trailing_zeros(self)
    }

    /// How many ones lead.
    pub const fn leading_ones(self) -> u32 {
        intrinsics::leading_zeros(!self)
    }

    /// How many ones trail.
    pub const fn trailing_ones(self) -> u32 {
        intrinsics::trailing_zeros(!self)
    }

    /// Turns the bits to the left.
    pub const fn rotate_left(self, by: u32) -> Self {
        intrinsics::rotate_left(self, by)
    }

    /// Turns the bits to the right.
    pub const fn rotate_right(self, by: u32) -> Self {
        intrinsics::rotate_right(self, by)
    }

    /// The bytes in reverse order.
    pub const fn swap_bytes(self) -> Self {
        intrinsics::swap_bytes(self)
    }

    /// The bits in reverse order.
    pub const fn reverse_bits(self) -> Self {
        intrinsics::reverse_bits(self)
    }

    /// The number with its largest byte first in memory.
    pub const fn to_be(self) -> Self {
        intrinsics::swap_bytes(self)
    }

    /// The number with its smallest byte first in memory.
    pub const fn to_le(self) -> Self {
        self
    }

    /// The number from one with its largest byte first.
    pub const fn from_be(value: Self) -> Self {
        intrinsics::swap_bytes(value)
    }

    /// The number from one with its smallest byte first.
    pub const fn from_le(value: Self) -> Self {
        value
    }

    /// The smallest value.
    pub const fn min_value() -> Self {
        each::MIN
    }

    /// The largest value.
    pub const fn max_value() -> Self {
        each::MAX
    }

    /// The logarithm to base 10, rounded down; panics for numbers below 1.
    pub const fn ilog10(self) -> u32 {
        self.ilog(10)
    }

    /// The logarithm to base 2, rounded down; panics for numbers below 1.
    pub const fn ilog2(self) -> u32 {
        if self <= 0 {
            panicking::panic_text("argument of integer logarithm must be positive");
        }
        each::BITS - 1 - intrinsics::leading_zeros(self)
    }

    /// The logarithm to a base, rounded down; panics for numbers below 1 and bases below 2.
    pub const fn ilog(self, base: Self) -> u32 {
        if self <= 0 {
            panicking::panic_text("argument of integer logarithm must be positive");
        }
        if base < 2 {
            panicking::panic_text("base of integer logarithm must be at least 2");
        }
        let mut count = 0;
        let mut left = self;
        while left >= base {
            left /= base;
            count += 1;
        }
        count
    }

    /// `ilog10`, or none for numbers below 1.
    pub const fn checked_ilog10(self) -> Option<u32> {
        if self <= 0 { None } else { Some(self.ilog10()) }
    }

    /// `ilog2`, or none for numbers below 1.
    pub const fn checked_ilog2(self) -> Option<u32> {
        if self <= 0 { None } else { Some(self.ilog2()) }
    }

    /// Reads a number in any base from 2 to 36.
    pub fn from_str_radix(text: &str, radix: u32) -> Result<Self, ParseIntError> {
        if radix < 2 || radix > 36 {
            panic!("from_ascii_radix: radix must lie in the range `[2, 36]` - found {}", radix);
        }
        let digits = split_sign(text, intrinsics::int_is_signed::<each>())?;
        let is_negative = digits.len() < text.len() && text.as_bytes()[0] == b'-';
        let mut result: each = 0;
        for byte in digits.as_bytes() {
            let digit = match (*byte as char).to_digit(radix) {
                Some(digit) => digit as each,
                None => return Err(ParseIntError { kind: IntErrorKind::InvalidDigit }),
            };
            let step = result.checked_mul(radix as each);
            let next = match step {
                Some(larger) => {
                    if is_negative {
                        larger.checked_sub(digit)
                    } else {
                        larger.checked_add(digit)
                    }
                }
                None => None,
            };
            match next {
                Some(value) => result = value,
                None => return Err(overflow_error(is_negative)),
            }
        }
        Ok(result)
    }
}

#[each(i8, u8)]
impl each {
    /// The bytes as they lie in memory.
    pub const fn to_ne_bytes(self) -> [u8; 1] {
        unsafe { intrinsics::transmute::<each, [u8; 1]>(self) }
    }

    /// The bytes, smallest first.
    pub const fn to_le_bytes(self) -> [u8; 1] {
        self.to_ne_bytes()
    }

    /// The bytes, largest first.
    pub const fn to_be_bytes(self) -> [u8; 1] {
        intrinsics::swap_bytes(self).to_ne_bytes()
    }

    /// The number from bytes as they lie in memory.
    pub const fn from_ne_bytes(bytes: [u8; 1]) -> Self {
        unsafe { intrinsics::transmute::<[u8; 1], each>(bytes) }
    }

    /// The number from bytes, smallest first.
    pub const fn from_le_bytes(bytes: [u8; 1]) -> Self {
        each::from_ne_bytes(bytes)
    }

    /// The number from bytes, largest first.
    pub const fn from_be_bytes(bytes: [u8; 1]) -> Self {
        intrinsics::swap_bytes(each::from_ne_bytes(bytes))
    }
}

#[each(i16, u16)]
impl each {
    /// The bytes as they lie in memory.
    pub const fn to_ne_bytes(self) -> [u8; 2] {
        unsafe { intrinsics::transmute::<each, [u8; 2]>(self) }
    }

    /// The bytes, smallest first.
    pub const fn to_le_bytes(self) -> [u8; 2] {
        self.to_ne_bytes()
    }

    /// The bytes, largest first.
    pub const fn to_be_bytes(self) -> [u8; 2] {
        intrinsics::swap_bytes(self).to_ne_bytes()
    }

    /// The number from bytes as they lie in memory.
    pub const fn from_ne_bytes(bytes: [u8; 2]) -> Self {
        unsafe { intrinsics::transmute::<[u8; 2], each>(bytes) }
    }

    /// The number from bytes, smallest first.
    pub const fn from_le_bytes(bytes: [u8; 2]) -> Self {
        each::from_ne_bytes(bytes)
    }

    /// The number from bytes, largest first.
    pub const fn from_be_bytes(bytes: [u8; 2]) -> Self {
        intrinsics::swap_bytes(each::from_ne_bytes(bytes))
    }
}

#[each(i32, u32)]
impl each {
    /// The bytes as they lie in memory.
    pub const fn to_ne_bytes(self) -> [u8; 4] {
        unsafe { intrinsics::transmute::<each, [u8; 4]>(self) }
    }

    /// The bytes, smallest first.
    pub const fn to_le_bytes(self) -> [u8; 4] {
        self.to_ne_bytes()
    }

    /// The bytes, largest first.
    pub const fn to_be_bytes(self) -> [u8; 4] {
        intrinsics::swap_bytes(self).to_ne_bytes()
    }

    /// The number from bytes as they lie in memory.
    pub const fn from_ne_bytes(bytes: [u8; 4]) -> Self {
        unsafe { intrinsics::transmute::<[u8; 4], each>(bytes) }
    }

    /// The number from bytes, smallest first.
    pub const fn from_le_bytes(bytes: [u8; 4]) -> Self {
        each::from_ne_bytes(bytes)
    }

    /// The number from bytes, largest first.
    pub const fn from_be_bytes(bytes: [u8; 4]) -> Self {
        intrinsics::swap_bytes(each::from_ne_bytes(bytes))
    }
}

#[each(i64, isize, u64, usize)]
impl each {
    /// The bytes as they lie in memory.
    pub const fn to_ne_bytes(self) -> [u8; 8] {
        unsafe { intrinsics::transmute::<each, [u8; 8]>(self) }
    }

    /// The bytes, smallest first.
    pub const fn to_le_bytes(self) -> [u8; 8] {
        self.to_ne_bytes()
    }

    /// The bytes, largest first.
    pub const fn to_be_bytes(self) -> [u8; 8] {
        intrinsics::swap_bytes(self).to_ne_bytes()
    }

    /// The number from bytes as they lie in memory.
    pub const fn from_ne_bytes(bytes: [u8; 8]) -> Self {
        unsafe { intrinsics::transmute::<[u8; 8], each>(bytes) }
    }

    /// The number from bytes, smallest first.
    pub const fn from_le_bytes(bytes: [u8; 8]) -> Self {
        each::from_ne_bytes(bytes)
    }

    /// The number from bytes, largest first.
    pub const fn from_be_bytes(bytes: [u8; 8]) -> Self {
        intrinsics::swap_bytes(each::from_ne_bytes(bytes))
    }
}

/// The text behind the sign; an error when there are no digits.
fn split_sign(text: &str, is_signed: bool) -> Result<&str, ParseIntError> {
    let bytes = text.as_bytes();
    if bytes.is_empty() {
        return Err(ParseIntError { kind: IntErrorKind::Empty });
    }
    if bytes.len() == 1 && (bytes[0] == b'+' || bytes[0] == b'-') {
        return Err(ParseIntError { kind: IntErrorKind::InvalidDigit });
    }
    if bytes[0] == b'+' || is_signed && bytes[0] == b'-' {
        return Ok(&text[1..]);
    }
    Ok(text)
}

/// The error of a number that lies beyond the type's range.
const fn overflow_error(is_negative: bool) -> ParseIntError {
    if is_negative {
        ParseIntError { kind: IntErrorKind::NegOverflow }
    } else {
        ParseIntError { kind: IntErrorKind::PosOverflow }
    }
}

#[each(i8, i16, i32, i64, isize, u8, u16, u32, u64, usize)]
impl FromStr for each {
    type Err = ParseIntError;
    fn from_str(text: &str) -> Result<each, ParseIntError> {
        each::from_str_radix(text, 10)
    }
}

#[each(i8, i16, i32, i64, isize)]
impl each {
    /// The number without its sign; panics when it does not fit.
    pub const fn abs(self) -> Self {
        if self < 0 { -self } else { self }
    }

    /// -1, 0 or 1.
    pub const fn signum(self) -> Self {
        if self < 0 {
            -1
        } else if self == 0 {
            0
        } else {
            1
        }
    }

    /// Is it above 0?
    pub const fn is_positive(self) -> bool {
        self > 0
    }

    /// Is it below 0?
    pub const fn is_negative(self) -> bool {
        self < 0
    }

    /// The number without its sign, or none when it does not fit.
    pub const fn checked_abs(self) -> Option<Self> {
        if self == each::MIN { None } else { Some(self.abs()) }
    }

    /// The number without its sign; the smallest stays itself.
    pub const fn wrapping_abs(self) -> Self {
        if self < 0 { intrinsics::wrapping_sub(0, self) } else { self }
    }

    /// The number without its sign, and whether it did not fit.
    pub const fn overflowing_abs(self) -> (Self, bool) {
        (self.wrapping_abs(), self == each::MIN)
    }

    /// The number without its sign, at most the largest.
    pub const fn saturating_abs(self) -> Self {
        if self == each::MIN { each::MAX } else { self.abs() }
    }

    /// The number with the other sign, at most the largest.
    pub const fn saturating_neg(self) -> Self {
        if self == each::MIN { each::MAX } else { -self }
    }
}

impl i8 {
    /// The number without its sign.
    pub const fn unsigned_abs(self) -> u8 {
        self.wrapping_abs() as u8
    }

    /// The distance between two numbers.
    pub const fn abs_diff(self, other: i8) -> u8 {
        if self < other {
            intrinsics::wrapping_sub(other as u8, self as u8)
        } else {
            intrinsics::wrapping_sub(self as u8, other as u8)
        }
    }

    /// The same bits without a sign.
    pub const fn cast_unsigned(self) -> u8 {
        self as u8
    }

    /// The sum with an unsigned number, or none when it overflows.
    pub const fn checked_add_unsigned(self, rhs: u8) -> Option<i8> {
        let sum = intrinsics::wrapping_add(self, rhs as i8);
        if sum < self { None } else { Some(sum) }
    }
}

impl u8 {
    /// The same bits with a sign.
    pub const fn cast_signed(self) -> i8 {
        self as i8
    }

    /// The sum with a signed number, or none when it overflows.
    pub const fn checked_add_signed(self, rhs: i8) -> Option<u8> {
        if rhs < 0 {
            self.checked_sub(rhs.unsigned_abs())
        } else {
            self.checked_add(rhs as u8)
        }
    }

    /// The sum with a signed number, cut to the type's width.
    pub const fn wrapping_add_signed(self, rhs: i8) -> u8 {
        intrinsics::wrapping_add(self, rhs as u8)
    }

    /// The sum with a signed number, or the end of the range that it lies beyond.
    pub const fn saturating_add_signed(self, rhs: i8) -> u8 {
        if rhs < 0 {
            self.saturating_sub(rhs.unsigned_abs())
        } else {
            self.saturating_add(rhs as u8)
        }
    }
}

impl i16 {
    /// The number without its sign.
    pub const fn unsigned_abs(self) -> u16 {
        self.wrapping_abs() as u16
    }

    /// The distance between two numbers.
    pub const fn abs_diff(self, other: i16) -> u16 {
        if self < other {
            intrinsics::wrapping_sub(other as u16, self as u16)
        } else {
            intrinsics::wrapping_sub(self as u16, other as u16)
        }
    }

    /// The same bits without a sign.
    pub const fn cast_unsigned(self) -> u16 {
        self as u16
    }

    /// The sum with an unsigned number, or none when it overflows.
    pub const fn checked_add_unsigned(self, rhs: u16) -> Option<i16> {
        let sum = intrinsics::wrapping_add(self, rhs as i16);
        if sum < self { None } else { Some(sum) }
    }
}

impl u16 {
    /// The same bits with a sign.
    pub const fn cast_signed(self) -> i16 {
        self as i16
    }

    /// The sum with a signed number, or none when it overflows.
    pub const fn checked_add_signed(self, rhs: i16) -> Option<u16> {
        if rhs < 0 {
            self.checked_sub(rhs.unsigned_abs())
        } else {
            self.checked_add(rhs as u16)
        }
    }

    /// The sum with a signed number, cut to the type's width.
    pub const fn wrapping_add_signed(self, rhs: i16) -> u16 {
        intrinsics::wrapping_add(self, rhs as u16)
    }

    /// The sum with a signed number, or the end of the range that it lies beyond.
    pub const fn saturating_add_signed(self, rhs: i16) -> u16 {
        if rhs < 0 {
            self.saturating_sub(rhs.unsigned_abs())
        } else {
            self.saturating_add(rhs as u16)
        }
    }
}

impl i32 {
    /// The number without its sign.
    pub const fn unsigned_abs(self) -> u32 {
        self.wrapping_abs() as u32
    }

    /// The distance between two numbers.
    pub const fn abs_diff(self, other: i32) -> u32 {
        if self < other {
            intrinsics::wrapping_sub(other as u32, self as u32)
        } else {
            intrinsics::wrapping_sub(self as u32, other as u32)
        }
    }

    /// The same bits without a sign.
    pub const fn cast_unsigned(self) -> u32 {
        self as u32
    }

    /// The sum with an unsigned number, or none when it overflows.
    pub const fn checked_add_unsigned(self, rhs: u32) -> Option<i32> {
        let sum = intrinsics::wrapping_add(self, rhs as i32);
        if sum < self { None } else { Some(sum) }
    }
}

impl u32 {
    /// The same bits with a sign.
    pub const fn cast_signed(self) -> i32 {
        self as i32
    }

    /// The sum with a signed number, or none when it overflows.
    pub const fn checked_add_signed(self, rhs: i32) -> Option<u32> {
        if rhs < 0 {
            self.checked_sub(rhs.unsigned_abs())
        } else {
            self.checked_add(rhs as u32)
        }
    }

    /// The sum with a signed number, cut to the type's width.
    pub const fn wrapping_add_signed(self, rhs: i32) -> u32 {
        intrinsics::wrapping_add(self, rhs as u32)
    }

    /// The sum with a signed number, or the end of the range that it lies beyond.
    pub const fn saturating_add_signed(self, rhs: i32) -> u32 {
        if rhs < 0 {
            self.saturating_sub(rhs.unsigned_abs())
        } else {
            self.saturating_add(rhs as u32)
        }
    }
}

impl i64 {
    /// The number without its sign.
    pub const fn unsigned_abs(self) -> u64 {
        self.wrapping_abs() as u64
    }

    /// The distance between two numbers.
    pub const fn abs_diff(self, other: i64) -> u64 {
        if self < other {
            intrinsics::wrapping_sub(other as u64, self as u64)
        } else {
            intrinsics::wrapping_sub(self as u64, other as u64)
        }
    }

    /// The same bits without a sign.
    pub const fn cast_unsigned(self) -> u64 {
        self as u64
    }

    /// The sum with an unsigned number, or none when it overflows.
    pub const fn checked_add_unsigned(self, rhs: u64) -> Option<i64> {
        let sum = intrinsics::wrapping_add(self, rhs as i64);
        if sum < self { None } else { Some(sum) }
    }
}

impl u64 {
    /// The same bits with a sign.
    pub const fn cast_signed(self) -> i64 {
        self as i64
    }

    /// The sum with a signed number, or none when it overflows.
    pub const fn checked_add_signed(self, rhs: i64) -> Option<u64> {
        if rhs < 0 {
            self.checked_sub(rhs.unsigned_abs())
        } else {
            self.checked_add(rhs as u64)
        }
    }

    /// The sum with a signed number, cut to the type's width.
    pub const fn wrapping_add_signed(self, rhs: i64) -> u64 {
        intrinsics::wrapping_add(self, rhs as u64)
    }

    /// The sum with a signed number, or the end of the range that it lies beyond.
    pub const fn saturating_add_signed(self, rhs: i64) -> u64 {
        if rhs < 0 {
            self.saturating_sub(rhs.unsigned_abs())
        } else {
            self.saturating_add(rhs as u64)
        }
    }
}

impl isize {
    /// The number without its sign.
    pub const fn unsigned_abs(self) -> usize {
        self.wrapping_abs() as usize
    }

    /// The distance between two numbers.
    pub const fn abs_diff(self, other: isize) -> usize {
        if self < other {
            intrinsics::wrapping_sub(other as usize, self as usize)
        } else {
            intrinsics::wrapping_sub(self as usize, other as usize)
        }
    }

    /// The same bits without a sign.
    pub const fn cast_unsigned(self) -> usize {
        self as usize
    }

    /// The sum with an unsigned number, or none when it overflows.
    pub const fn checked_add_unsigned(self, rhs: usize) -> Option<isize> {
        let sum = intrinsics::wrapping_add(self, rhs as isize);
        if sum < self { None } else { Some(sum) }
    }
}

impl usize {
    /// The same bits with a sign.
    pub const fn cast_signed(self) -> isize {
        self as isize
    }

    /// The sum with a signed number, or none when it overflows.
    pub const fn checked_add_signed(self, rhs: isize) -> Option<usize> {
        if rhs < 0 {
            self.checked_sub(rhs.unsigned_abs())
        } else {
            self.checked_add(rhs as usize)
        }
    }

    /// The sum with a signed number, cut to the type's width.
    pub const fn wrapping_add_signed(self, rhs: isize) -> usize {
        intrinsics::wrapping_add(self, rhs as usize)
    }

    /// The sum with a signed number, or the end of the range that it lies beyond.
    pub const fn saturating_add_signed(self, rhs: isize) -> usize {
        if rhs < 0 {
            self.saturating_sub(rhs.unsigned_abs())
        } else {
            self.saturating_add(rhs as usize)
        }
    }
}

#[each(u8, u16, u32, u64, usize)]
impl each {
    /// The distance between two numbers.
    pub const fn abs_diff(self, other: Self) -> Self {
        if self < other { other - self } else { self - other }
    }

    /// Is exactly one bit set?
    pub const fn is_power_of_two(self) -> bool {
        intrinsics::count_ones(self) == 1
    }

    /// The smallest power of two that is not smaller; panics when it does not fit.
    pub const fn next_power_of_two(self) -> Self {
        let mut power: each = 1;
        while power < self {
            power = power + power;
        }
        power
    }

    /// The smallest power of two that is not smaller, or none when it does not fit.
    pub const fn checked_next_power_of_two(self) -> Option<Self> {
        let mut power: each = 1;
        while power < self {
            if intrinsics::mul_overflows(power, 2) {
                return None;
            }
            power = power * 2;
        }
        Some(power)
    }

    /// The quotient, rounded up.
    pub const fn div_ceil(self, rhs: Self) -> Self {
        let quotient = self / rhs;
        if self % rhs == 0 { quotient } else { quotient + 1 }
    }

    /// The smallest multiple of `rhs` that is not smaller.
    pub const fn next_multiple_of(self, rhs: Self) -> Self {
        let rest = self % rhs;
        if rest == 0 { self } else { self + (rhs - rest) }
    }

    /// Is it a multiple of `rhs`?
    pub const fn is_multiple_of(self, rhs: Self) -> bool {
        if rhs == 0 { self == 0 } else { self % rhs == 0 }
    }
}

/// Why a text is no integer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ParseIntError {
    pub(crate) kind: IntErrorKind,
}

/// The kinds of `ParseIntError`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum IntErrorKind {
    Empty,
    InvalidDigit,
    PosOverflow,
    NegOverflow,
    Zero,
}

impl ParseIntError {
    /// Which kind.
    pub const fn kind(&self) -> &IntErrorKind {
        &self.kind
    }
}

impl fmt::Display for ParseIntError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self.kind {
            IntErrorKind::Empty => "cannot parse integer from empty string",
            IntErrorKind::InvalidDigit => "invalid digit found in string",
            IntErrorKind::PosOverflow => "number too large to fit in target type",
            IntErrorKind::NegOverflow => "number too small to fit in target type",
            IntErrorKind::Zero => "number would be zero for non-zero type",
        })
    }
}

/// The number does not fit into the other type.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TryFromIntError(pub(crate) ());

impl fmt::Display for TryFromIntError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad("out of range integral type conversion attempted")
    }
}

impl From<crate::convert::Infallible> for TryFromIntError {
    fn from(never: crate::convert::Infallible) -> TryFromIntError {
        match never {}
    }
}

/// The number as a `B`, or the error when it does not fit.
pub(crate) fn try_cast<A: Copy, B: Copy>(value: A, is_outside: bool) -> Result<B, TryFromIntError> {
    if is_outside {
        Err(TryFromIntError(()))
    } else {
        Ok(intrinsics::int_cast(value))
    }
}

/// Why a text is no float.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ParseFloatError {
    kind: FloatErrorKind,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum FloatErrorKind {
    Empty,
    Invalid,
}

impl fmt::Display for ParseFloatError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self.kind {
            FloatErrorKind::Empty => "cannot parse float from empty string",
            FloatErrorKind::Invalid => "invalid float literal",
        })
    }
}

/// Reads a float.
fn parse_float(text: &str, is_f32: bool) -> Result<f64, ParseFloatError> {
    if text.is_empty() {
        return Err(ParseFloatError { kind: FloatErrorKind::Empty });
    }
    let mut value = 0.0;
    let is_number = unsafe { intrinsics::float_parse(text.as_ptr(), text.len(), is_f32, &mut value) };
    if is_number {
        Ok(value)
    } else {
        Err(ParseFloatError { kind: FloatErrorKind::Invalid })
    }
}

impl FromStr for f64 {
    type Err = ParseFloatError;
    fn from_str(text: &str) -> Result<f64, ParseFloatError> {
        parse_float(text, false)
    }
}

impl FromStr for f32 {
    type Err = ParseFloatError;
    fn from_str(text: &str) -> Result<f32, ParseFloatError> {
        match parse_float(text, true) {
            Ok(value) => Ok(value as f32),
            Err(error) => Err(error),
        }
    }
}

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
        intrinsics::unchecked_div(i64::MIN, -1);
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

    /// The square root.
    pub fn sqrt(self) -> f64 {
        intrinsics::float_unary(0, self)
    }

    /// Rounded down.
    pub fn floor(self) -> f64 {
        intrinsics::float_unary(1, self)
    }

    /// Rounded up.
    pub fn ceil(self) -> f64 {
        intrinsics::float_unary(2, self)
    }

    /// Rounded, halves away from zero.
    pub fn round(self) -> f64 {
        intrinsics::float_unary(3, self)
    }

    /// Rounded towards zero.
    pub fn trunc(self) -> f64 {
        intrinsics::float_unary(4, self)
    }

    /// The sine.
    pub fn sin(self) -> f64 {
        intrinsics::float_unary(5, self)
    }

    /// The cosine.
    pub fn cos(self) -> f64 {
        intrinsics::float_unary(6, self)
    }

    /// The tangent.
    pub fn tan(self) -> f64 {
        intrinsics::float_unary(7, self)
    }

    /// e to this power.
    pub fn exp(self) -> f64 {
        intrinsics::float_unary(8, self)
    }

    /// The natural logarithm.
    pub fn ln(self) -> f64 {
        intrinsics::float_unary(9, self)
    }

    /// The logarithm to base 10.
    pub fn log10(self) -> f64 {
        intrinsics::float_unary(10, self)
    }

    /// The logarithm to base 2.
    pub fn log2(self) -> f64 {
        intrinsics::float_unary(11, self)
    }

    /// The cube root.
    pub fn cbrt(self) -> f64 {
        intrinsics::float_unary(12, self)
    }

    /// The arc sine.
    pub fn asin(self) -> f64 {
        intrinsics::float_unary(13, self)
    }

    /// The arc cosine.
    pub fn acos(self) -> f64 {
        intrinsics::float_unary(14, self)
    }

    /// The arc tangent.
    pub fn atan(self) -> f64 {
        intrinsics::float_unary(15, self)
    }

    /// The hyperbolic sine.
    pub fn sinh(self) -> f64 {
        intrinsics::float_unary(16, self)
    }

    /// The hyperbolic cosine.
    pub fn cosh(self) -> f64 {
        intrinsics::float_unary(17, self)
    }

    /// The hyperbolic tangent.
    pub fn tanh(self) -> f64 {
        intrinsics::float_unary(18, self)
    }

    /// 2 to this power.
    pub fn exp2(self) -> f64 {
        intrinsics::float_unary(19, self)
    }

    /// Rounded, halves to the even number.
    pub fn round_ties_even(self) -> f64 {
        intrinsics::float_unary(20, self)
    }

    /// This number to a power.
    pub fn powf(self, exponent: f64) -> f64 {
        intrinsics::float_binary(0, self, exponent)
    }

    /// The angle of the point (other, self).
    pub fn atan2(self, other: f64) -> f64 {
        intrinsics::float_binary(1, self, other)
    }

    /// The long side of a right triangle.
    pub fn hypot(self, other: f64) -> f64 {
        intrinsics::float_binary(2, self, other)
    }

    /// This number with the sign of the other.
    pub fn copysign(self, sign: f64) -> f64 {
        intrinsics::float_binary(3, self, sign)
    }

    /// This number to a whole power.
    pub fn powi(self, exponent: i32) -> f64 {
        intrinsics::float_binary(0, self, exponent as f64)
    }

    /// The logarithm to any base.
    pub fn log(self, base: f64) -> f64 {
        self.ln() / base.ln()
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

    /// Sine and cosine.
    pub fn sin_cos(self) -> (f64, f64) {
        (self.sin(), self.cos())
    }

    /// The whole part as an integer, which must have room for it.
    pub unsafe fn to_int_unchecked<I: FromFloat>(self) -> I {
        I::from_float(self as f64)
    }

    /// What stands behind the point.
    pub fn fract(self) -> f64 {
        self - self.trunc()
    }

    /// The number without its sign.
    pub fn abs(self) -> f64 {
        f64::from_bits(self.to_bits() & !(1 << 63))
    }

    /// 1 or -1 with the number's sign; NaN stays.
    pub fn signum(self) -> f64 {
        if self.is_nan() { self } else { (1.0 as f64).copysign(self) }
    }

    /// 1 divided by the number.
    pub fn recip(self) -> f64 {
        1.0 / self
    }

    /// Radians as degrees.
    pub fn to_degrees(self) -> f64 {
        self * (180.0 / 3.14159265358979323846264338327950288)
    }

    /// Degrees as radians.
    pub fn to_radians(self) -> f64 {
        self * (3.14159265358979323846264338327950288 / 180.0)
    }

    /// The larger number; NaN loses.
    pub fn max(self, other: f64) -> f64 {
        if self.is_nan() || self < other { other } else { self }
    }

    /// The smaller number; NaN loses.
    pub fn min(self, other: f64) -> f64 {
        if self.is_nan() || other < self { other } else { self }
    }

    /// The number, or the end of `min..=max` that it lies beyond.
    pub fn clamp(self, min: f64, max: f64) -> f64 {
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
    pub fn rem_euclid(self, rhs: f64) -> f64 {
        let rest = self % rhs;
        if rest < 0.0 { rest + rhs.abs() } else { rest }
    }

    /// The quotient whose remainder is never negative.
    pub fn div_euclid(self, rhs: f64) -> f64 {
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
        self == f64::INFINITY || self == f64::NEG_INFINITY
    }

    /// Is it neither infinite nor NaN?
    pub const fn is_finite(self) -> bool {
        self - self == 0.0
    }

    /// Is the sign bit set?
    pub const fn is_sign_negative(self) -> bool {
        self.to_bits() >> 63 == 1
    }

    /// Is the sign bit not set?
    pub const fn is_sign_positive(self) -> bool {
        self.to_bits() >> 63 == 0
    }

    /// Is it a number with full precision?
    pub const fn is_normal(self) -> bool {
        self.is_finite() && (self >= f64::MIN_POSITIVE || -self >= f64::MIN_POSITIVE)
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

    /// The square root.
    pub fn sqrt(self) -> f32 {
        intrinsics::float_unary(0, self as f64) as f32
    }

    /// Rounded down.
    pub fn floor(self) -> f32 {
        intrinsics::float_unary(1, self as f64) as f32
    }

    /// Rounded up.
    pub fn ceil(self) -> f32 {
        intrinsics::float_unary(2, self as f64) as f32
    }

    /// Rounded, halves away from zero.
    pub fn round(self) -> f32 {
        intrinsics::float_unary(3, self as f64) as f32
    }

    /// Rounded towards zero.
    pub fn trunc(self) -> f32 {
        intrinsics::float_unary(4, self as f64) as f32
    }

    /// The sine.
    pub fn sin(self) -> f32 {
        intrinsics::float_unary(5, self as f64) as f32
    }

    /// The cosine.
    pub fn cos(self) -> f32 {
        intrinsics::float_unary(6, self as f64) as f32
    }

    /// The tangent.
    pub fn tan(self) -> f32 {
        intrinsics::float_unary(7, self as f64) as f32
    }

    /// e to this power.
    pub fn exp(self) -> f32 {
        intrinsics::float_unary(8, self as f64) as f32
    }

    /// The natural logarithm.
    pub fn ln(self) -> f32 {
        intrinsics::float_unary(9, self as f64) as f32
    }

    /// The logarithm to base 10.
    pub fn log10(self) -> f32 {
        intrinsics::float_unary(10, self as f64) as f32
    }

    /// The logarithm to base 2.
    pub fn log2(self) -> f32 {
        intrinsics::float_unary(11, self as f64) as f32
    }

    /// The cube root.
    pub fn cbrt(self) -> f32 {
        intrinsics::float_unary(12, self as f64) as f32
    }

    /// The arc sine.
    pub fn asin(self) -> f32 {
        intrinsics::float_unary(13, self as f64) as f32
    }

    /// The arc cosine.
    pub fn acos(self) -> f32 {
        intrinsics::float_unary(14, self as f64) as f32
    }

    /// The arc tangent.
    pub fn atan(self) -> f32 {
        intrinsics::float_unary(15, self as f64) as f32
    }

    /// The hyperbolic sine.
    pub fn sinh(self) -> f32 {
        intrinsics::float_unary(16, self as f64) as f32
    }

    /// The hyperbolic cosine.
    pub fn cosh(self) -> f32 {
        intrinsics::float_unary(17, self as f64) as f32
    }

    /// The hyperbolic tangent.
    pub fn tanh(self) -> f32 {
        intrinsics::float_unary(18, self as f64) as f32
    }

    /// 2 to this power.
    pub fn exp2(self) -> f32 {
        intrinsics::float_unary(19, self as f64) as f32
    }

    /// Rounded, halves to the even number.
    pub fn round_ties_even(self) -> f32 {
        intrinsics::float_unary(20, self as f64) as f32
    }

    /// This number to a power.
    pub fn powf(self, exponent: f32) -> f32 {
        intrinsics::float_binary(0, self as f64, exponent as f64) as f32
    }

    /// The angle of the point (other, self).
    pub fn atan2(self, other: f32) -> f32 {
        intrinsics::float_binary(1, self as f64, other as f64) as f32
    }

    /// The long side of a right triangle.
    pub fn hypot(self, other: f32) -> f32 {
        intrinsics::float_binary(2, self as f64, other as f64) as f32
    }

    /// This number with the sign of the other.
    pub fn copysign(self, sign: f32) -> f32 {
        intrinsics::float_binary(3, self as f64, sign as f64) as f32
    }

    /// This number to a whole power.
    pub fn powi(self, exponent: i32) -> f32 {
        intrinsics::float_binary(0, self as f64, exponent as f64) as f32
    }

    /// The logarithm to any base.
    pub fn log(self, base: f32) -> f32 {
        self.ln() / base.ln()
    }

    /// `self * a + b`, rounded once: the product of two `f32` is exact as `f64`.
    pub fn mul_add(self, a: f32, b: f32) -> f32 {
        (self as f64 * a as f64 + b as f64) as f32
    }

    /// Sine and cosine.
    pub fn sin_cos(self) -> (f32, f32) {
        (self.sin(), self.cos())
    }

    /// The whole part as an integer, which must have room for it.
    pub unsafe fn to_int_unchecked<I: FromFloat>(self) -> I {
        I::from_float(self as f64)
    }

    /// What stands behind the point.
    pub fn fract(self) -> f32 {
        self - self.trunc()
    }

    /// The number without its sign.
    pub fn abs(self) -> f32 {
        f32::from_bits(self.to_bits() & !(1 << 31))
    }

    /// 1 or -1 with the number's sign; NaN stays.
    pub fn signum(self) -> f32 {
        if self.is_nan() { self } else { (1.0 as f32).copysign(self) }
    }

    /// 1 divided by the number.
    pub fn recip(self) -> f32 {
        1.0 / self
    }

    /// Radians as degrees.
    pub fn to_degrees(self) -> f32 {
        self * (180.0 / 3.14159265358979323846264338327950288)
    }

    /// Degrees as radians.
    pub fn to_radians(self) -> f32 {
        self * (3.14159265358979323846264338327950288 / 180.0)
    }

    /// The larger number; NaN loses.
    pub fn max(self, other: f32) -> f32 {
        if self.is_nan() || self < other { other } else { self }
    }

    /// The smaller number; NaN loses.
    pub fn min(self, other: f32) -> f32 {
        if self.is_nan() || other < self { other } else { self }
    }

    /// The number, or the end of `min..=max` that it lies beyond.
    pub fn clamp(self, min: f32, max: f32) -> f32 {
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
    pub fn rem_euclid(self, rhs: f32) -> f32 {
        let rest = self % rhs;
        if rest < 0.0 { rest + rhs.abs() } else { rest }
    }

    /// The quotient whose remainder is never negative.
    pub fn div_euclid(self, rhs: f32) -> f32 {
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
        self == f32::INFINITY || self == f32::NEG_INFINITY
    }

    /// Is it neither infinite nor NaN?
    pub const fn is_finite(self) -> bool {
        self - self == 0.0
    }

    /// Is the sign bit set?
    pub const fn is_sign_negative(self) -> bool {
        self.to_bits() >> 31 == 1
    }

    /// Is the sign bit not set?
    pub const fn is_sign_positive(self) -> bool {
        self.to_bits() >> 31 == 0
    }

    /// Is it a number with full precision?
    pub const fn is_normal(self) -> bool {
        self.is_finite() && (self >= f32::MIN_POSITIVE || -self >= f32::MIN_POSITIVE)
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
