//! What every integer can do.

use crate::intrinsics;
use crate::panicking;

#[each(i8, i16, i32, i64, isize, u8, u16, u32, u64, usize)]
impl each {
    /// How many bits.
    pub const BITS: u32 = intrinsics::size_of::<each>() as u32 * 8;
    /// The smallest value.
    pub const MIN: each = if intrinsics::int_is_signed::<each>() { 1 << (each::BITS - 1) } else { 0 };
    /// The largest value.
    pub const MAX: each = !each::MIN;

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

    /// The mean of two numbers, rounded towards minus infinity for unsigned and towards 0 for signed ones.
    pub const fn midpoint(self, rhs: Self) -> Self {
        let below = intrinsics::wrapping_add(self & rhs, (self ^ rhs) >> 1);
        if below < 0 && (self ^ rhs) & 1 == 1 { below + 1 } else { below }
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
}
