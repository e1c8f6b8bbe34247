//! What integers of 128 bits can do.

use crate::intrinsics;
use crate::num::{IntErrorKind, ParseIntError};
use crate::panicking;
use crate::wide::{
    add, bits, i128, is_negative, magnitude, multiply, opposite, shift_left, shift_right, signed, signed_binary,
    subtract, u128,
};

impl u128 {
    /// The smallest value.
    pub const MIN: u128 = u128 { low: 0, high: 0 };
    /// The largest value.
    pub const MAX: u128 = u128 { low: !0, high: !0 };

    const fn carried(op: u32, a: u128, b: u128) -> (u128, bool) {
        match op {
            0 => add(a, b),
            1 => subtract(a, b),
            _ => multiply(a, b),
        }
    }

    const fn as_bits(self) -> u128 {
        self
    }

    const fn from_bits(bits: u128) -> u128 {
        bits
    }

    /// The number without its sign, which it has not.
    const fn size(self) -> u128 {
        self
    }

    const fn below_zero(self) -> bool {
        false
    }

    /// The distance between two numbers.
    pub const fn abs_diff(self, other: u128) -> u128 {
        if self < other { other - self } else { self - other }
    }

    /// Is it 1, 2, 4, ...?
    pub const fn is_power_of_two(self) -> bool {
        self.count_ones() == 1
    }

    /// The square root, rounded down.
    pub const fn isqrt(self) -> u128 {
        let mut root = 0u128;
        let mut bit = 1u128 << 126;
        let mut rest = self;
        while bit > rest {
            bit = bit >> 2;
        }
        while bit != 0 {
            if rest >= root + bit {
                rest = rest - (root + bit);
                root = (root >> 1) + bit;
            } else {
                root = root >> 1;
            }
            bit = bit >> 2;
        }
        root
    }

    /// The same bits with a sign.
    pub const fn cast_signed(self) -> i128 {
        self as i128
    }

    /// The opposite number, cut.
    pub const fn wrapping_neg(self) -> u128 {
        (0u128).wrapping_sub(self)
    }

    /// The opposite number, or none: only that of 0 fits.
    pub const fn checked_neg(self) -> Option<u128> {
        if self == 0 { Some(0) } else { None }
    }

    /// The sum with a number that may be below 0, or none when it does not fit.
    pub const fn checked_add_signed(self, rhs: i128) -> Option<u128> {
        let (sum, cut) = self.overflowing_add_signed(rhs);
        if cut { None } else { Some(sum) }
    }

    /// The sum with a number that may be below 0, cut to 128 bits.
    pub const fn wrapping_add_signed(self, rhs: i128) -> u128 {
        self.overflowing_add_signed(rhs).0
    }

    /// The sum with a number that may be below 0, or the end of the range that it passed.
    pub const fn saturating_add_signed(self, rhs: i128) -> u128 {
        let (sum, cut) = self.overflowing_add_signed(rhs);
        if !cut {
            sum
        } else if rhs < 0 {
            0
        } else {
            u128::MAX
        }
    }

    /// The smallest power of two that is not smaller; panics when it does not fit.
    pub const fn next_power_of_two(self) -> u128 {
        let mut power = 1u128;
        while power < self {
            power = power + power;
        }
        power
    }

    /// The smallest power of two that is not smaller, or none when it does not fit.
    pub const fn checked_next_power_of_two(self) -> Option<u128> {
        if self > 1 << 127 { None } else { Some(self.next_power_of_two()) }
    }

    /// The quotient, rounded up.
    pub const fn div_ceil(self, rhs: u128) -> u128 {
        let quotient = self / rhs;
        if self % rhs == 0 { quotient } else { quotient + 1 }
    }

    /// The smallest multiple of `rhs` that is not smaller.
    pub const fn next_multiple_of(self, rhs: u128) -> u128 {
        let rest = self % rhs;
        if rest == 0 { self } else { self + (rhs - rest) }
    }

    /// Is it a multiple of `rhs`?
    pub const fn is_multiple_of(self, rhs: u128) -> bool {
        if rhs == 0 { self == 0 } else { self % rhs == 0 }
    }
}

impl i128 {
    /// The smallest value.
    pub const MIN: i128 = i128 { low: 0, high: 1 << 63 };
    /// The largest value.
    pub const MAX: i128 = i128 { low: !0, high: !0 >> 1 };

    const fn carried(op: u32, a: i128, b: i128) -> (i128, bool) {
        signed_binary(op, a, b)
    }

    const fn as_bits(self) -> u128 {
        bits(self)
    }

    const fn from_bits(bits: u128) -> i128 {
        signed(bits)
    }

    const fn size(self) -> u128 {
        magnitude(self)
    }

    const fn below_zero(self) -> bool {
        is_negative(self)
    }

    /// The number without its sign; panics when it does not fit.
    pub const fn abs(self) -> i128 {
        if self < 0 { -self } else { self }
    }

    /// The number without its sign.
    pub const fn unsigned_abs(self) -> u128 {
        magnitude(self)
    }

    /// The distance between two numbers.
    pub const fn abs_diff(self, other: i128) -> u128 {
        if self < other { subtract(bits(other), bits(self)).0 } else { subtract(bits(self), bits(other)).0 }
    }

    /// -1, 0 or 1.
    pub const fn signum(self) -> i128 {
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

    /// The opposite number, cut.
    pub const fn wrapping_neg(self) -> i128 {
        signed(opposite(bits(self)))
    }

    /// The opposite number, or none when it does not fit.
    pub const fn checked_neg(self) -> Option<i128> {
        if self == i128::MIN { None } else { Some(-self) }
    }

    /// The square root, rounded down; panics for numbers below 0.
    pub const fn isqrt(self) -> i128 {
        if self < 0 {
            panicking::panic_text("argument of integer square root cannot be negative");
        }
        (self as u128).isqrt() as i128
    }

    /// `isqrt`, or none for numbers below 0.
    pub const fn checked_isqrt(self) -> Option<i128> {
        if self < 0 { None } else { Some(self.isqrt()) }
    }

    /// The same bits without a sign.
    pub const fn cast_unsigned(self) -> u128 {
        self as u128
    }

    /// The sum with a number without sign, or none when it does not fit.
    pub const fn checked_add_unsigned(self, rhs: u128) -> Option<i128> {
        let (sum, cut) = self.overflowing_add_unsigned(rhs);
        if cut { None } else { Some(sum) }
    }

    /// The number without its sign, or none when it does not fit.
    pub const fn checked_abs(self) -> Option<i128> {
        if self == i128::MIN { None } else { Some(self.abs()) }
    }

    /// The number without its sign; the smallest stays itself.
    pub const fn wrapping_abs(self) -> i128 {
        if self < 0 { self.wrapping_neg() } else { self }
    }

    /// The number without its sign, and whether it did not fit.
    pub const fn overflowing_abs(self) -> (i128, bool) {
        (self.wrapping_abs(), self == i128::MIN)
    }

    /// The number without its sign, at most the largest.
    pub const fn saturating_abs(self) -> i128 {
        if self == i128::MIN { i128::MAX } else { self.abs() }
    }

    /// The number with the other sign, at most the largest.
    pub const fn saturating_neg(self) -> i128 {
        if self == i128::MIN { i128::MAX } else { -self }
    }
}

#[each(i128, u128)]
impl each {
    /// Shifted to the left; `rhs` must be below the width.
    pub const unsafe fn unchecked_shl(self, rhs: u32) -> Self {
        if rhs >= Self::BITS {
            intrinsics::unchecked_shl(1u32, 32u32);
        }
        self << rhs
    }

    /// Shifted to the right; `rhs` must be below the width.
    pub const unsafe fn unchecked_shr(self, rhs: u32) -> Self {
        if rhs >= Self::BITS {
            intrinsics::unchecked_shr(1u32, 32u32);
        }
        self >> rhs
    }

    /// How many bits.
    pub const BITS: u32 = 128;

    /// The sum cut to 128 bits.
    pub const fn wrapping_add(self, rhs: each) -> each {
        each::carried(0, self, rhs).0
    }

    /// The difference cut to 128 bits.
    pub const fn wrapping_sub(self, rhs: each) -> each {
        each::carried(1, self, rhs).0
    }

    /// The product cut to 128 bits.
    pub const fn wrapping_mul(self, rhs: each) -> each {
        each::carried(2, self, rhs).0
    }

    /// The sum, and whether it was cut.
    pub const fn overflowing_add(self, rhs: each) -> (each, bool) {
        each::carried(0, self, rhs)
    }

    /// The difference, and whether it was cut.
    pub const fn overflowing_sub(self, rhs: each) -> (each, bool) {
        each::carried(1, self, rhs)
    }

    /// The product, and whether it was cut.
    pub const fn overflowing_mul(self, rhs: each) -> (each, bool) {
        each::carried(2, self, rhs)
    }

    /// The sum, or none when it overflows.
    pub const fn checked_add(self, rhs: each) -> Option<each> {
        let (result, cut) = each::carried(0, self, rhs);
        if cut { None } else { Some(result) }
    }

    /// The difference, or none when it overflows.
    pub const fn checked_sub(self, rhs: each) -> Option<each> {
        let (result, cut) = each::carried(1, self, rhs);
        if cut { None } else { Some(result) }
    }

    /// The product, or none when it overflows.
    pub const fn checked_mul(self, rhs: each) -> Option<each> {
        let (result, cut) = each::carried(2, self, rhs);
        if cut { None } else { Some(result) }
    }

    /// The quotient, or none when there is none.
    pub const fn checked_div(self, rhs: each) -> Option<each> {
        if rhs == 0 || self.division_overflows(rhs) { None } else { Some(self / rhs) }
    }

    /// The remainder, or none when there is none.
    pub const fn checked_rem(self, rhs: each) -> Option<each> {
        if rhs == 0 || self.division_overflows(rhs) { None } else { Some(self % rhs) }
    }

    /// The smallest number divided by -1.
    pub(crate) const fn division_overflows(self, rhs: each) -> bool {
        each::MIN != 0 && self == each::MIN && rhs == !0
    }

    /// The sum, or the end of the range that it passed.
    pub const fn saturating_add(self, rhs: each) -> each {
        let (result, cut) = each::carried(0, self, rhs);
        if !cut {
            result
        } else if rhs < 0 {
            each::MIN
        } else {
            each::MAX
        }
    }

    /// The difference, or the end of the range that it passed.
    pub const fn saturating_sub(self, rhs: each) -> each {
        let (result, cut) = each::carried(1, self, rhs);
        if !cut {
            result
        } else if each::MIN != 0 && rhs < 0 {
            each::MAX
        } else {
            each::MIN
        }
    }

    /// The product, or the end of the range that it passed.
    pub const fn saturating_mul(self, rhs: each) -> each {
        let (result, cut) = each::carried(2, self, rhs);
        if !cut {
            result
        } else if self.below_zero() == rhs.below_zero() {
            each::MAX
        } else {
            each::MIN
        }
    }

    /// `self` to the power of `exponent`.
    pub const fn pow(self, exponent: u32) -> each {
        let mut base = self;
        let mut left = exponent;
        let mut result: each = 1;
        while left > 1 {
            if left & 1 == 1 {
                result = result * base;
            }
            left = left / 2;
            base = base * base;
        }
        if left == 1 { result * base } else { result }
    }

    /// The power, or none when it overflows.
    pub const fn checked_pow(self, exponent: u32) -> Option<each> {
        let mut result: each = 1;
        let mut left = exponent;
        while left > 0 {
            left -= 1;
            match result.checked_mul(self) {
                Some(larger) => result = larger,
                None => return None,
            }
        }
        Some(result)
    }

    /// How many bits are 1.
    pub const fn count_ones(self) -> u32 {
        self.low.count_ones() + self.high.count_ones()
    }

    /// How many bits are 0.
    pub const fn count_zeros(self) -> u32 {
        128 - self.count_ones()
    }

    /// How many bits above the highest 1.
    pub const fn leading_zeros(self) -> u32 {
        if self.high != 0 { self.high.leading_zeros() } else { 64 + self.low.leading_zeros() }
    }

    /// How many bits below the lowest 1.
    pub const fn trailing_zeros(self) -> u32 {
        if self.low != 0 { self.low.trailing_zeros() } else { 64 + self.high.trailing_zeros() }
    }

    /// The bytes in the other order.
    pub const fn swap_bytes(self) -> each {
        each { low: self.high.swap_bytes(), high: self.low.swap_bytes() }
    }

    /// The bits go round to the left.
    pub const fn rotate_left(self, by: u32) -> each {
        let bits = self.as_bits();
        let by = by % 128;
        let back = if by == 0 { u128 { low: 0, high: 0 } } else { shift_right(bits, 128 - by, 0) };
        each::from_bits(shift_left(bits, by) | back)
    }

    /// The bits go round to the right.
    pub const fn rotate_right(self, by: u32) -> each {
        self.rotate_left(128 - by % 128)
    }

    /// The bytes, the lowest first.
    pub const fn to_le_bytes(self) -> [u8; 16] {
        unsafe { crate::mem::transmute(self) }
    }

    /// The bytes as they lie in memory.
    pub const fn to_ne_bytes(self) -> [u8; 16] {
        self.to_le_bytes()
    }

    /// The bytes, the highest first.
    pub const fn to_be_bytes(self) -> [u8; 16] {
        self.swap_bytes().to_le_bytes()
    }

    /// The number with these bytes, the lowest first.
    pub const fn from_le_bytes(bytes: [u8; 16]) -> each {
        unsafe { crate::mem::transmute(bytes) }
    }

    /// The number with these bytes as they lie in memory.
    pub const fn from_ne_bytes(bytes: [u8; 16]) -> each {
        each::from_le_bytes(bytes)
    }

    /// The number with these bytes, the highest first.
    pub const fn from_be_bytes(bytes: [u8; 16]) -> each {
        each::from_le_bytes(bytes).swap_bytes()
    }

    /// The remainder that is never below 0.
    pub const fn rem_euclid(self, rhs: each) -> each {
        let rest = self % rhs;
        if rest < 0 {
            if rhs < 0 { rest - rhs } else { rest + rhs }
        } else {
            rest
        }
    }

    /// Reads digits of a base from 2 to 36.
    pub fn from_str_radix(text: &str, radix: u32) -> Result<each, ParseIntError> {
        if radix < 2 || radix > 36 {
            panic!("from_ascii_radix: radix must lie in the range `[2, 36]` - found {}", radix);
        }
        let bytes = text.as_bytes();
        let negative = bytes.len() > 0 && bytes[0] == b'-' && each::MIN != 0;
        let mut at = if bytes.len() > 0 && (negative || bytes[0] == b'+') { 1 } else { 0 };
        if bytes.len() == at {
            return Err(ParseIntError { kind: if at == 0 { IntErrorKind::Empty } else { IntErrorKind::InvalidDigit } });
        }
        let mut result: each = 0;
        while at < bytes.len() {
            let digit = match (bytes[at] as char).to_digit(radix) {
                Some(digit) => digit as each,
                None => return Err(ParseIntError { kind: IntErrorKind::InvalidDigit }),
            };
            let next = match result.checked_mul(radix as each) {
                Some(larger) => if negative { larger.checked_sub(digit) } else { larger.checked_add(digit) },
                None => None,
            };
            result = match next {
                Some(next) => next,
                None => {
                    let kind = if negative { IntErrorKind::NegOverflow } else { IntErrorKind::PosOverflow };
                    return Err(ParseIntError { kind });
                }
            };
            at += 1;
        }
        Ok(result)
    }

    /// The quotient; the smallest number by -1 stays itself.
    pub const fn wrapping_div(self, rhs: Self) -> Self {
        self.overflowing_div(rhs).0
    }

    /// The remainder; 0 where division overflows.
    pub const fn wrapping_rem(self, rhs: Self) -> Self {
        self.overflowing_rem(rhs).0
    }

    /// The quotient, and whether it overflowed.
    pub const fn overflowing_div(self, rhs: Self) -> (Self, bool) {
        if self.division_overflows(rhs) { (self, true) } else { (self / rhs, false) }
    }

    /// The remainder, and whether the division overflowed.
    pub const fn overflowing_rem(self, rhs: Self) -> (Self, bool) {
        if self.division_overflows(rhs) { (0, true) } else { (self % rhs, false) }
    }

    /// Quotient, or the end of the range that it lies beyond.
    pub const fn saturating_div(self, rhs: Self) -> Self {
        if self.division_overflows(rhs) { each::MAX } else { self / rhs }
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

    /// `div_euclid`, or none for a zero divisor or an overflow.
    pub const fn checked_div_euclid(self, rhs: Self) -> Option<Self> {
        if rhs == 0 || self.division_overflows(rhs) { None } else { Some(self.div_euclid(rhs)) }
    }

    /// `rem_euclid`, or none for a zero divisor or an overflow.
    pub const fn checked_rem_euclid(self, rhs: Self) -> Option<Self> {
        if rhs == 0 || self.division_overflows(rhs) { None } else { Some(self.rem_euclid(rhs)) }
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

    /// The sum, which the caller says does not overflow.
    pub const unsafe fn unchecked_add(self, rhs: Self) -> Self {
        match self.checked_add(rhs) {
            Some(sum) => sum,
            None => intrinsics::unchecked_add(i32::MAX, 1) as each,
        }
    }

    /// The difference, which the caller says does not overflow.
    pub const unsafe fn unchecked_sub(self, rhs: Self) -> Self {
        match self.checked_sub(rhs) {
            Some(difference) => difference,
            None => intrinsics::unchecked_sub(i32::MIN, 1) as each,
        }
    }

    /// The product, which the caller says does not overflow.
    pub const unsafe fn unchecked_mul(self, rhs: Self) -> Self {
        match self.checked_mul(rhs) {
            Some(product) => product,
            None => intrinsics::unchecked_mul(i32::MAX, 2) as each,
        }
    }

    /// The opposite number, and whether it does not fit.
    pub const fn overflowing_neg(self) -> (Self, bool) {
        (0 as each).overflowing_sub(self)
    }

    /// Bits to the left, or none when there are not that many.
    pub const fn checked_shl(self, by: u32) -> Option<Self> {
        if by < 128 { Some(self << by) } else { None }
    }

    /// Bits to the right, or none when there are not that many.
    pub const fn checked_shr(self, by: u32) -> Option<Self> {
        if by < 128 { Some(self >> by) } else { None }
    }

    /// Bits to the left by `by` modulo 128.
    pub const fn wrapping_shl(self, by: u32) -> Self {
        self << (by & 127)
    }

    /// Bits to the right by `by` modulo 128.
    pub const fn wrapping_shr(self, by: u32) -> Self {
        self >> (by & 127)
    }

    /// Bits to the left, and whether there were not that many.
    pub const fn overflowing_shl(self, by: u32) -> (Self, bool) {
        (self << (by & 127), by > 127)
    }

    /// Bits to the right, and whether there were not that many.
    pub const fn overflowing_shr(self, by: u32) -> (Self, bool) {
        (self >> (by & 127), by > 127)
    }

    /// Bits to the left; 0 when there are not that many.
    pub const fn unbounded_shl(self, by: u32) -> Self {
        if by < 128 { self << by } else { 0 }
    }

    /// The power cut to 128 bits, and whether it was cut.
    pub const fn overflowing_pow(self, exponent: u32) -> (Self, bool) {
        let mut result: each = 1;
        let mut base = self;
        let mut left = exponent;
        let mut overflowed = false;
        while left > 0 {
            if left & 1 == 1 {
                let (product, cut) = result.overflowing_mul(base);
                result = product;
                overflowed = overflowed || cut;
            }
            left >>= 1;
            if left > 0 {
                let (square, cut) = base.overflowing_mul(base);
                base = square;
                overflowed = overflowed || cut;
            }
        }
        (result, overflowed)
    }

    /// The power cut to 128 bits.
    pub const fn wrapping_pow(self, exponent: u32) -> Self {
        self.overflowing_pow(exponent).0
    }

    /// The power, or the end of the range that it lies beyond.
    pub const fn saturating_pow(self, exponent: u32) -> Self {
        match self.checked_pow(exponent) {
            Some(power) => power,
            None => if self < 0 && exponent % 2 == 1 { each::MIN } else { each::MAX },
        }
    }

    /// How many ones lead.
    pub const fn leading_ones(self) -> u32 {
        (!self).leading_zeros()
    }

    /// How many ones trail.
    pub const fn trailing_ones(self) -> u32 {
        (!self).trailing_zeros()
    }

    /// The bits in reverse order.
    pub const fn reverse_bits(self) -> Self {
        let mut result: each = 0;
        let mut bit = 0;
        while bit < 128 {
            result = result << 1 | (self >> bit) & 1;
            bit += 1;
        }
        result
    }

    /// The number with its largest byte first in memory.
    pub const fn to_be(self) -> Self {
        self.swap_bytes()
    }

    /// The number with its smallest byte first in memory.
    pub const fn to_le(self) -> Self {
        self
    }

    /// The number from one with its largest byte first.
    pub const fn from_be(value: Self) -> Self {
        value.swap_bytes()
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

    /// The mean of two numbers, rounded as for the other integers.
    pub const fn midpoint(self, rhs: Self) -> Self {
        let below = (self & rhs).wrapping_add((self ^ rhs) >> 1);
        if below < 0 && (self ^ rhs) & 1 == 1 { below + 1 } else { below }
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
            left = left / base;
            count += 1;
        }
        count
    }

    /// The logarithm to base 10, rounded down; panics for numbers below 1.
    pub const fn ilog10(self) -> u32 {
        self.ilog(10)
    }

    /// The logarithm to base 2, rounded down; panics for numbers below 1.
    pub const fn ilog2(self) -> u32 {
        self.ilog(2)
    }

    /// `ilog`, or none for numbers below 1 and bases below 2.
    pub const fn checked_ilog(self, base: Self) -> Option<u32> {
        if self <= 0 || base <= 1 { None } else { Some(self.ilog(base)) }
    }

    /// `ilog10`, or none for numbers below 1.
    pub const fn checked_ilog10(self) -> Option<u32> {
        self.checked_ilog(10)
    }

    /// `ilog2`, or none for numbers below 1.
    pub const fn checked_ilog2(self) -> Option<u32> {
        self.checked_ilog(2)
    }
}
