//! What integers can do besides, in a file beside since few programs ask for it.

use crate::intrinsics;
use crate::panicking;

/// The type of the same width that has a sign if this one has none, and none if it has one.
pub trait Counterpart {
    type Other;
}

impl Counterpart for i8 {
    type Other = u8;
}

impl Counterpart for u8 {
    type Other = i8;
}

impl Counterpart for i16 {
    type Other = u16;
}

impl Counterpart for u16 {
    type Other = i16;
}

impl Counterpart for i32 {
    type Other = u32;
}

impl Counterpart for u32 {
    type Other = i32;
}

impl Counterpart for i64 {
    type Other = u64;
}

impl Counterpart for u64 {
    type Other = i64;
}

impl Counterpart for i128 {
    type Other = u128;
}

impl Counterpart for u128 {
    type Other = i128;
}

impl Counterpart for isize {
    type Other = usize;
}

impl Counterpart for usize {
    type Other = isize;
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl each {
    /// The quotient; panics when it does not fit.
    #[track_caller]
    pub const fn strict_div(self, rhs: Self) -> Self {
        self / rhs
    }

    /// The remainder; panics where the quotient does not fit.
    #[track_caller]
    pub const fn strict_rem(self, rhs: Self) -> Self {
        self % rhs
    }

    /// `div_euclid`; panics when it does not fit.
    #[track_caller]
    pub const fn strict_div_euclid(self, rhs: Self) -> Self {
        if self.division_overflows(rhs) {
            panicking::panic_text("attempt to divide with overflow");
        }
        self.div_euclid(rhs)
    }

    /// `rem_euclid`; panics where the quotient does not fit.
    #[track_caller]
    pub const fn strict_rem_euclid(self, rhs: Self) -> Self {
        if self.division_overflows(rhs) {
            panicking::panic_text("attempt to calculate the remainder with overflow");
        }
        self.rem_euclid(rhs)
    }

    /// The number with the other sign; panics when it does not fit.
    #[track_caller]
    pub const fn strict_neg(self) -> Self {
        match self.checked_neg() {
            Some(opposite) => opposite,
            None => panicking::panic_text("attempt to negate with overflow"),
        }
    }

    /// The power; panics when it does not fit.
    #[track_caller]
    pub const fn strict_pow(self, exponent: u32) -> Self {
        match self.checked_pow(exponent) {
            Some(power) => power,
            None => panicking::panic_text("attempt to multiply with overflow"),
        }
    }

    /// Bits to the left; panics when there are not that many.
    #[track_caller]
    pub const fn strict_shl(self, by: u32) -> Self {
        self << by
    }

    /// Bits to the right; panics when there are not that many.
    #[track_caller]
    pub const fn strict_shr(self, by: u32) -> Self {
        self >> by
    }

    /// Bits to the right; when there are not that many, only the sign is left.
    pub const fn unbounded_shr(self, by: u32) -> Self {
        if by < each::BITS { self >> by } else { self >> (each::BITS - 1) >> 1 }
    }

    /// `div_euclid`; where it overflows, the smallest number stays itself.
    pub const fn wrapping_div_euclid(self, rhs: Self) -> Self {
        self.overflowing_div_euclid(rhs).0
    }

    /// `rem_euclid`; 0 where the division overflows.
    pub const fn wrapping_rem_euclid(self, rhs: Self) -> Self {
        self.overflowing_rem_euclid(rhs).0
    }

    /// `div_euclid`, and whether it overflowed.
    pub const fn overflowing_div_euclid(self, rhs: Self) -> (Self, bool) {
        if self.division_overflows(rhs) { (self, true) } else { (self.div_euclid(rhs), false) }
    }

    /// `rem_euclid`, and whether the division overflowed.
    pub const fn overflowing_rem_euclid(self, rhs: Self) -> (Self, bool) {
        if self.division_overflows(rhs) { (0, true) } else { (self.rem_euclid(rhs), false) }
    }
}

#[each(i8, i16, i32, i64, i128, isize)]
impl each {
    /// The number without its sign; panics when it does not fit.
    #[track_caller]
    pub const fn strict_abs(self) -> Self {
        if self < 0 { self.strict_neg() } else { self }
    }

    /// The sum with a number without sign, and whether it was cut.
    pub const fn overflowing_add_unsigned(self, rhs: <each as Counterpart>::Other) -> (Self, bool) {
        let sum = self.wrapping_add(rhs as each);
        (sum, sum < self)
    }

    /// The difference with a number without sign, and whether it was cut.
    pub const fn overflowing_sub_unsigned(self, rhs: <each as Counterpart>::Other) -> (Self, bool) {
        let difference = self.wrapping_sub(rhs as each);
        (difference, difference > self)
    }

    /// The sum with a number without sign, cut to the type's width.
    pub const fn wrapping_add_unsigned(self, rhs: <each as Counterpart>::Other) -> Self {
        self.overflowing_add_unsigned(rhs).0
    }

    /// The difference with a number without sign, cut to the type's width.
    pub const fn wrapping_sub_unsigned(self, rhs: <each as Counterpart>::Other) -> Self {
        self.overflowing_sub_unsigned(rhs).0
    }

    /// The sum with a number without sign, at most the largest number.
    pub const fn saturating_add_unsigned(self, rhs: <each as Counterpart>::Other) -> Self {
        let (sum, cut) = self.overflowing_add_unsigned(rhs);
        if cut { each::MAX } else { sum }
    }

    /// The difference with a number without sign, at least the smallest number.
    pub const fn saturating_sub_unsigned(self, rhs: <each as Counterpart>::Other) -> Self {
        let (difference, cut) = self.overflowing_sub_unsigned(rhs);
        if cut { each::MIN } else { difference }
    }

    /// The difference with a number without sign, or none when it does not fit.
    pub const fn checked_sub_unsigned(self, rhs: <each as Counterpart>::Other) -> Option<Self> {
        let (difference, cut) = self.overflowing_sub_unsigned(rhs);
        if cut { None } else { Some(difference) }
    }

    /// The sum with a number without sign; panics when it does not fit.
    #[track_caller]
    pub const fn strict_add_unsigned(self, rhs: <each as Counterpart>::Other) -> Self {
        let (sum, cut) = self.overflowing_add_unsigned(rhs);
        if cut {
            panicking::panic_text("attempt to add with overflow");
        }
        sum
    }

    /// The difference with a number without sign; panics when it does not fit.
    #[track_caller]
    pub const fn strict_sub_unsigned(self, rhs: <each as Counterpart>::Other) -> Self {
        let (difference, cut) = self.overflowing_sub_unsigned(rhs);
        if cut {
            panicking::panic_text("attempt to subtract with overflow");
        }
        difference
    }
}

#[each(u8, u16, u32, u64, u128, usize)]
impl each {
    /// The sum with a number that may be below 0, and whether it was cut.
    pub const fn overflowing_add_signed(self, rhs: <each as Counterpart>::Other) -> (Self, bool) {
        let (sum, cut) = self.overflowing_add(rhs as each);
        (sum, cut != (rhs < 0))
    }

    /// The difference with a number that may be below 0, and whether it was cut.
    pub const fn overflowing_sub_signed(self, rhs: <each as Counterpart>::Other) -> (Self, bool) {
        let (difference, cut) = self.overflowing_sub(rhs as each);
        (difference, cut != (rhs < 0))
    }

    /// The difference with a number that may be below 0, cut to the type's width.
    pub const fn wrapping_sub_signed(self, rhs: <each as Counterpart>::Other) -> Self {
        self.wrapping_sub(rhs as each)
    }

    /// The difference with a number that may be below 0, or the end of the range that it passed.
    pub const fn saturating_sub_signed(self, rhs: <each as Counterpart>::Other) -> Self {
        let (difference, cut) = self.overflowing_sub_signed(rhs);
        if !cut {
            difference
        } else if rhs < 0 {
            each::MAX
        } else {
            0
        }
    }

    /// The difference with a number that may be below 0, or none when it does not fit.
    pub const fn checked_sub_signed(self, rhs: <each as Counterpart>::Other) -> Option<Self> {
        let (difference, cut) = self.overflowing_sub_signed(rhs);
        if cut { None } else { Some(difference) }
    }

    /// The sum with a number that may be below 0; panics when it does not fit.
    #[track_caller]
    pub const fn strict_add_signed(self, rhs: <each as Counterpart>::Other) -> Self {
        let (sum, cut) = self.overflowing_add_signed(rhs);
        if cut {
            panicking::panic_text("attempt to add with overflow");
        }
        sum
    }

    /// The difference with a number that may be below 0; panics when it does not fit.
    #[track_caller]
    pub const fn strict_sub_signed(self, rhs: <each as Counterpart>::Other) -> Self {
        let (difference, cut) = self.overflowing_sub_signed(rhs);
        if cut {
            panicking::panic_text("attempt to subtract with overflow");
        }
        difference
    }

    /// The difference as a number that may be below 0, or none when it does not fit.
    pub const fn checked_signed_diff(self, rhs: Self) -> Option<<each as Counterpart>::Other> {
        let difference = self.wrapping_sub(rhs) as <each as Counterpart>::Other;
        if (self >= rhs) == (difference >= 0) { Some(difference) } else { None }
    }

    /// The smallest multiple of `rhs` that is not smaller, or none when it does not fit.
    pub const fn checked_next_multiple_of(self, rhs: Self) -> Option<Self> {
        if rhs == 0 {
            return None;
        }
        let rest = self % rhs;
        if rest == 0 { Some(self) } else { self.checked_add(rhs - rest) }
    }

    /// The sum of two numbers and what is carried over, and whether one is carried on.
    pub const fn carrying_add(self, rhs: Self, carry: bool) -> (Self, bool) {
        let (sum, first) = self.overflowing_add(rhs);
        let (sum, second) = sum.overflowing_add(carry as each);
        (sum, first || second)
    }

    /// The difference of two numbers and what was borrowed, and whether one is borrowed.
    pub const fn borrowing_sub(self, rhs: Self, borrow: bool) -> (Self, bool) {
        let (difference, first) = self.overflowing_sub(rhs);
        let (difference, second) = difference.overflowing_sub(borrow as each);
        (difference, first || second)
    }
}

#[each(u8, u16, u32, u64, usize)]
impl each {
    /// The product and a number that is carried over: the lower half, and the half that is carried on.
    pub const fn carrying_mul(self, rhs: Self, carry: Self) -> (Self, Self) {
        self.carrying_mul_add(rhs, carry, 0)
    }

    /// The product and two numbers more: the lower half, and the half that is carried on.
    pub const fn carrying_mul_add(self, rhs: Self, carry: Self, add: Self) -> (Self, Self) {
        let whole = self as u128 * rhs as u128 + carry as u128 + add as u128;
        (whole as each, (whole >> each::BITS) as each)
    }
}

#[each(i128, u128)]
impl each {
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

impl i128 {
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

impl u128 {
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
