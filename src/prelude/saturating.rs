//! Saturating: numbers whose arithmetic stops at the ends of the range. Read when a program names it.

use crate::fmt;
use crate::ops::*;

/// A number whose arithmetic stops at the ends of the range.
#[derive(Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(transparent)]
pub struct Saturating<T>(pub T);

#[each(Debug, Display, LowerHex, UpperHex, Octal, Binary)]
impl<T: fmt::each> fmt::each for Saturating<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl Saturating<each> {
    /// The smallest value.
    pub const MIN: Saturating<each> = Saturating(each::MIN);
    /// The largest value.
    pub const MAX: Saturating<each> = Saturating(each::MAX);
    /// How many bits.
    pub const BITS: u32 = each::BITS;

    /// How many bits are set.
    pub const fn count_ones(self) -> u32 {
        self.0.count_ones()
    }

    /// How many bits are not set.
    pub const fn count_zeros(self) -> u32 {
        self.0.count_zeros()
    }

    /// How many zeros lead.
    pub const fn leading_zeros(self) -> u32 {
        self.0.leading_zeros()
    }

    /// How many zeros trail.
    pub const fn trailing_zeros(self) -> u32 {
        self.0.trailing_zeros()
    }

    /// Turns the bits to the left.
    pub const fn rotate_left(self, by: u32) -> Self {
        Saturating(self.0.rotate_left(by))
    }

    /// Turns the bits to the right.
    pub const fn rotate_right(self, by: u32) -> Self {
        Saturating(self.0.rotate_right(by))
    }

    /// The bytes in reverse order.
    pub const fn swap_bytes(self) -> Self {
        Saturating(self.0.swap_bytes())
    }

    /// The bits in reverse order.
    pub const fn reverse_bits(self) -> Self {
        Saturating(self.0.reverse_bits())
    }

    /// The power, kept within the type like the operators' results.
    pub fn pow(self, exponent: u32) -> Self {
        Saturating(self.0.saturating_pow(exponent))
    }
}

#[each(i8, i16, i32, i64, i128, isize)]
impl Saturating<each> {
    /// The number without its sign.
    pub fn abs(self) -> Self {
        Saturating(self.0.saturating_abs())
    }

    /// -1, 0 or 1.
    pub fn signum(self) -> Self {
        Saturating(self.0.signum())
    }

    /// Is it above 0?
    pub const fn is_positive(self) -> bool {
        self.0 > 0
    }

    /// Is it below 0?
    pub const fn is_negative(self) -> bool {
        self.0 < 0
    }
}

#[each(u8, u16, u32, u64, u128, usize)]
impl Saturating<each> {
    /// Is exactly one bit set?
    pub fn is_power_of_two(self) -> bool {
        self.0.is_power_of_two()
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl Add for Saturating<each> {
    type Output = Saturating<each>;
    fn add(self, rhs: Saturating<each>) -> Saturating<each> {
        Saturating(self.0.saturating_add(rhs.0))
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl Add<&Saturating<each>> for Saturating<each> {
    type Output = Saturating<each>;
    fn add(self, rhs: &Saturating<each>) -> Saturating<each> {
        self.add(*rhs)
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl Add<Saturating<each>> for &Saturating<each> {
    type Output = Saturating<each>;
    fn add(self, rhs: Saturating<each>) -> Saturating<each> {
        (*self).add(rhs)
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl AddAssign for Saturating<each> {
    fn add_assign(&mut self, rhs: Saturating<each>) {
        *self = (*self).add(rhs);
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl AddAssign<each> for Saturating<each> {
    fn add_assign(&mut self, rhs: each) {
        *self = (*self).add(Saturating(rhs));
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl Sub for Saturating<each> {
    type Output = Saturating<each>;
    fn sub(self, rhs: Saturating<each>) -> Saturating<each> {
        Saturating(self.0.saturating_sub(rhs.0))
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl Sub<&Saturating<each>> for Saturating<each> {
    type Output = Saturating<each>;
    fn sub(self, rhs: &Saturating<each>) -> Saturating<each> {
        self.sub(*rhs)
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl Sub<Saturating<each>> for &Saturating<each> {
    type Output = Saturating<each>;
    fn sub(self, rhs: Saturating<each>) -> Saturating<each> {
        (*self).sub(rhs)
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl SubAssign for Saturating<each> {
    fn sub_assign(&mut self, rhs: Saturating<each>) {
        *self = (*self).sub(rhs);
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl SubAssign<each> for Saturating<each> {
    fn sub_assign(&mut self, rhs: each) {
        *self = (*self).sub(Saturating(rhs));
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl Mul for Saturating<each> {
    type Output = Saturating<each>;
    fn mul(self, rhs: Saturating<each>) -> Saturating<each> {
        Saturating(self.0.saturating_mul(rhs.0))
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl Mul<&Saturating<each>> for Saturating<each> {
    type Output = Saturating<each>;
    fn mul(self, rhs: &Saturating<each>) -> Saturating<each> {
        self.mul(*rhs)
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl Mul<Saturating<each>> for &Saturating<each> {
    type Output = Saturating<each>;
    fn mul(self, rhs: Saturating<each>) -> Saturating<each> {
        (*self).mul(rhs)
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl MulAssign for Saturating<each> {
    fn mul_assign(&mut self, rhs: Saturating<each>) {
        *self = (*self).mul(rhs);
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl MulAssign<each> for Saturating<each> {
    fn mul_assign(&mut self, rhs: each) {
        *self = (*self).mul(Saturating(rhs));
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl Div for Saturating<each> {
    type Output = Saturating<each>;
    fn div(self, rhs: Saturating<each>) -> Saturating<each> {
        Saturating(self.0.saturating_div(rhs.0))
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl Div<&Saturating<each>> for Saturating<each> {
    type Output = Saturating<each>;
    fn div(self, rhs: &Saturating<each>) -> Saturating<each> {
        self.div(*rhs)
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl Div<Saturating<each>> for &Saturating<each> {
    type Output = Saturating<each>;
    fn div(self, rhs: Saturating<each>) -> Saturating<each> {
        (*self).div(rhs)
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl DivAssign for Saturating<each> {
    fn div_assign(&mut self, rhs: Saturating<each>) {
        *self = (*self).div(rhs);
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl DivAssign<each> for Saturating<each> {
    fn div_assign(&mut self, rhs: each) {
        *self = (*self).div(Saturating(rhs));
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl Rem for Saturating<each> {
    type Output = Saturating<each>;
    fn rem(self, rhs: Saturating<each>) -> Saturating<each> {
        Saturating(self.0 % rhs.0)
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl Rem<&Saturating<each>> for Saturating<each> {
    type Output = Saturating<each>;
    fn rem(self, rhs: &Saturating<each>) -> Saturating<each> {
        self.rem(*rhs)
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl Rem<Saturating<each>> for &Saturating<each> {
    type Output = Saturating<each>;
    fn rem(self, rhs: Saturating<each>) -> Saturating<each> {
        (*self).rem(rhs)
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl RemAssign for Saturating<each> {
    fn rem_assign(&mut self, rhs: Saturating<each>) {
        *self = (*self).rem(rhs);
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl RemAssign<each> for Saturating<each> {
    fn rem_assign(&mut self, rhs: each) {
        *self = (*self).rem(Saturating(rhs));
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl BitAnd for Saturating<each> {
    type Output = Saturating<each>;
    fn bitand(self, rhs: Saturating<each>) -> Saturating<each> {
        Saturating(self.0 & rhs.0)
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl BitAnd<&Saturating<each>> for Saturating<each> {
    type Output = Saturating<each>;
    fn bitand(self, rhs: &Saturating<each>) -> Saturating<each> {
        self.bitand(*rhs)
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl BitAnd<Saturating<each>> for &Saturating<each> {
    type Output = Saturating<each>;
    fn bitand(self, rhs: Saturating<each>) -> Saturating<each> {
        (*self).bitand(rhs)
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl BitAndAssign for Saturating<each> {
    fn bitand_assign(&mut self, rhs: Saturating<each>) {
        *self = (*self).bitand(rhs);
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl BitAndAssign<each> for Saturating<each> {
    fn bitand_assign(&mut self, rhs: each) {
        *self = (*self).bitand(Saturating(rhs));
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl BitOr for Saturating<each> {
    type Output = Saturating<each>;
    fn bitor(self, rhs: Saturating<each>) -> Saturating<each> {
        Saturating(self.0 | rhs.0)
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl BitOr<&Saturating<each>> for Saturating<each> {
    type Output = Saturating<each>;
    fn bitor(self, rhs: &Saturating<each>) -> Saturating<each> {
        self.bitor(*rhs)
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl BitOr<Saturating<each>> for &Saturating<each> {
    type Output = Saturating<each>;
    fn bitor(self, rhs: Saturating<each>) -> Saturating<each> {
        (*self).bitor(rhs)
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl BitOrAssign for Saturating<each> {
    fn bitor_assign(&mut self, rhs: Saturating<each>) {
        *self = (*self).bitor(rhs);
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl BitOrAssign<each> for Saturating<each> {
    fn bitor_assign(&mut self, rhs: each) {
        *self = (*self).bitor(Saturating(rhs));
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl BitXor for Saturating<each> {
    type Output = Saturating<each>;
    fn bitxor(self, rhs: Saturating<each>) -> Saturating<each> {
        Saturating(self.0 ^ rhs.0)
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl BitXor<&Saturating<each>> for Saturating<each> {
    type Output = Saturating<each>;
    fn bitxor(self, rhs: &Saturating<each>) -> Saturating<each> {
        self.bitxor(*rhs)
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl BitXor<Saturating<each>> for &Saturating<each> {
    type Output = Saturating<each>;
    fn bitxor(self, rhs: Saturating<each>) -> Saturating<each> {
        (*self).bitxor(rhs)
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl BitXorAssign for Saturating<each> {
    fn bitxor_assign(&mut self, rhs: Saturating<each>) {
        *self = (*self).bitxor(rhs);
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl BitXorAssign<each> for Saturating<each> {
    fn bitxor_assign(&mut self, rhs: each) {
        *self = (*self).bitxor(Saturating(rhs));
    }
}

#[each(i8, i16, i32, i64, i128, isize)]
impl Neg for Saturating<each> {
    type Output = Saturating<each>;
    fn neg(self) -> Saturating<each> {
        Saturating(self.0.saturating_neg())
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl Not for Saturating<each> {
    type Output = Saturating<each>;
    fn not(self) -> Saturating<each> {
        Saturating(!self.0)
    }
}

#[each(i8, i16, i32, i64, i128, isize)]
impl Neg for &Saturating<each> {
    type Output = Saturating<each>;
    fn neg(self) -> Saturating<each> {
        (*self).neg()
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl Not for &Saturating<each> {
    type Output = Saturating<each>;
    fn not(self) -> Saturating<each> {
        (*self).not()
    }
}
