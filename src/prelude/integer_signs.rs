//! What only numbers with a sign can do, or only those without, and what leads from one kind to the other.

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

#[each(i8, i16, i32, i64, isize)]
impl each {
    /// The number without its sign.
    pub const fn unsigned_abs(self) -> <each as Counterpart>::Other {
        self.wrapping_abs() as <each as Counterpart>::Other
    }

    /// The distance between two numbers.
    pub const fn abs_diff(self, other: each) -> <each as Counterpart>::Other {
        if self < other {
            intrinsics::wrapping_sub(other as <each as Counterpart>::Other, self as <each as Counterpart>::Other)
        } else {
            intrinsics::wrapping_sub(self as <each as Counterpart>::Other, other as <each as Counterpart>::Other)
        }
    }

    /// The same bits without a sign.
    pub const fn cast_unsigned(self) -> <each as Counterpart>::Other {
        self as <each as Counterpart>::Other
    }

    /// The sum with an unsigned number, or none when it overflows.
    pub const fn checked_add_unsigned(self, rhs: <each as Counterpart>::Other) -> Option<each> {
        let sum = intrinsics::wrapping_add(self, rhs as each);
        if sum < self { None } else { Some(sum) }
    }
}

#[each(u8, u16, u32, u64, usize)]
impl each {
    /// The same bits with a sign.
    pub const fn cast_signed(self) -> <each as Counterpart>::Other {
        self as <each as Counterpart>::Other
    }

    /// The sum with a signed number, or none when it overflows.
    pub const fn checked_add_signed(self, rhs: <each as Counterpart>::Other) -> Option<each> {
        if rhs < 0 {
            self.checked_sub(rhs.unsigned_abs())
        } else {
            self.checked_add(rhs as each)
        }
    }

    /// The sum with a signed number, cut to the type's width.
    pub const fn wrapping_add_signed(self, rhs: <each as Counterpart>::Other) -> each {
        intrinsics::wrapping_add(self, rhs as each)
    }

    /// The sum with a signed number, or the end of the range that it lies beyond.
    pub const fn saturating_add_signed(self, rhs: <each as Counterpart>::Other) -> each {
        if rhs < 0 {
            self.saturating_sub(rhs.unsigned_abs())
        } else {
            self.saturating_add(rhs as each)
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

#[each(i8, i16, i32, i64, i128, isize)]
impl each {
    /// The opposite number, which the caller says fits.
    pub const unsafe fn unchecked_neg(self) -> Self {
        if self == Self::MIN {
            intrinsics::broken_promise(intrinsics::PROMISE_NEGATION);
        }
        self.wrapping_neg()
    }

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
