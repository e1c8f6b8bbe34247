//! Arithmetic that says what becomes of an overflow: nothing, the bits that fit, the last number that fits, a panic, or no promise at all.

use crate::intrinsics;
use crate::panicking;

#[each(i8, i16, i32, i64, isize, u8, u16, u32, u64, usize)]
impl each {
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

    /// `ilog`, or none for numbers below 1 and bases below 2.
    pub const fn checked_ilog(self, base: Self) -> Option<u32> {
        if self <= 0 || base <= 1 { None } else { Some(self.ilog(base)) }
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

    /// `ilog10`, or none for numbers below 1.
    pub const fn checked_ilog10(self) -> Option<u32> {
        if self <= 0 { None } else { Some(self.ilog10()) }
    }

    /// `ilog2`, or none for numbers below 1.
    pub const fn checked_ilog2(self) -> Option<u32> {
        if self <= 0 { None } else { Some(self.ilog2()) }
    }
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
