//! Wrapping: numbers whose arithmetic goes round at the ends of the range. Read when a program names it.

use crate::fmt;
use crate::ops::*;

/// A number whose arithmetic wraps round.
#[derive(Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(transparent)]
pub struct Wrapping<T>(pub T);

#[each(Debug, Display, LowerHex, UpperHex, Octal, Binary)]
impl<T: fmt::each> fmt::each for Wrapping<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl Add for Wrapping<each> {
    type Output = Wrapping<each>;
    fn add(self, rhs: Wrapping<each>) -> Wrapping<each> {
        Wrapping(self.0.wrapping_add(rhs.0))
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl Add<&Wrapping<each>> for Wrapping<each> {
    type Output = Wrapping<each>;
    fn add(self, rhs: &Wrapping<each>) -> Wrapping<each> {
        self.add(*rhs)
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl Add<Wrapping<each>> for &Wrapping<each> {
    type Output = Wrapping<each>;
    fn add(self, rhs: Wrapping<each>) -> Wrapping<each> {
        (*self).add(rhs)
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl AddAssign for Wrapping<each> {
    fn add_assign(&mut self, rhs: Wrapping<each>) {
        *self = (*self).add(rhs);
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl AddAssign<each> for Wrapping<each> {
    fn add_assign(&mut self, rhs: each) {
        *self = (*self).add(Wrapping(rhs));
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl Sub for Wrapping<each> {
    type Output = Wrapping<each>;
    fn sub(self, rhs: Wrapping<each>) -> Wrapping<each> {
        Wrapping(self.0.wrapping_sub(rhs.0))
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl Sub<&Wrapping<each>> for Wrapping<each> {
    type Output = Wrapping<each>;
    fn sub(self, rhs: &Wrapping<each>) -> Wrapping<each> {
        self.sub(*rhs)
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl Sub<Wrapping<each>> for &Wrapping<each> {
    type Output = Wrapping<each>;
    fn sub(self, rhs: Wrapping<each>) -> Wrapping<each> {
        (*self).sub(rhs)
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl SubAssign for Wrapping<each> {
    fn sub_assign(&mut self, rhs: Wrapping<each>) {
        *self = (*self).sub(rhs);
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl SubAssign<each> for Wrapping<each> {
    fn sub_assign(&mut self, rhs: each) {
        *self = (*self).sub(Wrapping(rhs));
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl Mul for Wrapping<each> {
    type Output = Wrapping<each>;
    fn mul(self, rhs: Wrapping<each>) -> Wrapping<each> {
        Wrapping(self.0.wrapping_mul(rhs.0))
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl Mul<&Wrapping<each>> for Wrapping<each> {
    type Output = Wrapping<each>;
    fn mul(self, rhs: &Wrapping<each>) -> Wrapping<each> {
        self.mul(*rhs)
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl Mul<Wrapping<each>> for &Wrapping<each> {
    type Output = Wrapping<each>;
    fn mul(self, rhs: Wrapping<each>) -> Wrapping<each> {
        (*self).mul(rhs)
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl MulAssign for Wrapping<each> {
    fn mul_assign(&mut self, rhs: Wrapping<each>) {
        *self = (*self).mul(rhs);
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl MulAssign<each> for Wrapping<each> {
    fn mul_assign(&mut self, rhs: each) {
        *self = (*self).mul(Wrapping(rhs));
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl Div for Wrapping<each> {
    type Output = Wrapping<each>;
    fn div(self, rhs: Wrapping<each>) -> Wrapping<each> {
        Wrapping(self.0.wrapping_div(rhs.0))
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl Div<&Wrapping<each>> for Wrapping<each> {
    type Output = Wrapping<each>;
    fn div(self, rhs: &Wrapping<each>) -> Wrapping<each> {
        self.div(*rhs)
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl Div<Wrapping<each>> for &Wrapping<each> {
    type Output = Wrapping<each>;
    fn div(self, rhs: Wrapping<each>) -> Wrapping<each> {
        (*self).div(rhs)
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl DivAssign for Wrapping<each> {
    fn div_assign(&mut self, rhs: Wrapping<each>) {
        *self = (*self).div(rhs);
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl DivAssign<each> for Wrapping<each> {
    fn div_assign(&mut self, rhs: each) {
        *self = (*self).div(Wrapping(rhs));
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl Rem for Wrapping<each> {
    type Output = Wrapping<each>;
    fn rem(self, rhs: Wrapping<each>) -> Wrapping<each> {
        Wrapping(self.0.wrapping_rem(rhs.0))
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl Rem<&Wrapping<each>> for Wrapping<each> {
    type Output = Wrapping<each>;
    fn rem(self, rhs: &Wrapping<each>) -> Wrapping<each> {
        self.rem(*rhs)
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl Rem<Wrapping<each>> for &Wrapping<each> {
    type Output = Wrapping<each>;
    fn rem(self, rhs: Wrapping<each>) -> Wrapping<each> {
        (*self).rem(rhs)
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl RemAssign for Wrapping<each> {
    fn rem_assign(&mut self, rhs: Wrapping<each>) {
        *self = (*self).rem(rhs);
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl RemAssign<each> for Wrapping<each> {
    fn rem_assign(&mut self, rhs: each) {
        *self = (*self).rem(Wrapping(rhs));
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl BitAnd for Wrapping<each> {
    type Output = Wrapping<each>;
    fn bitand(self, rhs: Wrapping<each>) -> Wrapping<each> {
        Wrapping(self.0 & rhs.0)
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl BitAnd<&Wrapping<each>> for Wrapping<each> {
    type Output = Wrapping<each>;
    fn bitand(self, rhs: &Wrapping<each>) -> Wrapping<each> {
        self.bitand(*rhs)
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl BitAnd<Wrapping<each>> for &Wrapping<each> {
    type Output = Wrapping<each>;
    fn bitand(self, rhs: Wrapping<each>) -> Wrapping<each> {
        (*self).bitand(rhs)
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl BitAndAssign for Wrapping<each> {
    fn bitand_assign(&mut self, rhs: Wrapping<each>) {
        *self = (*self).bitand(rhs);
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl BitAndAssign<each> for Wrapping<each> {
    fn bitand_assign(&mut self, rhs: each) {
        *self = (*self).bitand(Wrapping(rhs));
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl BitOr for Wrapping<each> {
    type Output = Wrapping<each>;
    fn bitor(self, rhs: Wrapping<each>) -> Wrapping<each> {
        Wrapping(self.0 | rhs.0)
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl BitOr<&Wrapping<each>> for Wrapping<each> {
    type Output = Wrapping<each>;
    fn bitor(self, rhs: &Wrapping<each>) -> Wrapping<each> {
        self.bitor(*rhs)
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl BitOr<Wrapping<each>> for &Wrapping<each> {
    type Output = Wrapping<each>;
    fn bitor(self, rhs: Wrapping<each>) -> Wrapping<each> {
        (*self).bitor(rhs)
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl BitOrAssign for Wrapping<each> {
    fn bitor_assign(&mut self, rhs: Wrapping<each>) {
        *self = (*self).bitor(rhs);
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl BitOrAssign<each> for Wrapping<each> {
    fn bitor_assign(&mut self, rhs: each) {
        *self = (*self).bitor(Wrapping(rhs));
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl BitXor for Wrapping<each> {
    type Output = Wrapping<each>;
    fn bitxor(self, rhs: Wrapping<each>) -> Wrapping<each> {
        Wrapping(self.0 ^ rhs.0)
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl BitXor<&Wrapping<each>> for Wrapping<each> {
    type Output = Wrapping<each>;
    fn bitxor(self, rhs: &Wrapping<each>) -> Wrapping<each> {
        self.bitxor(*rhs)
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl BitXor<Wrapping<each>> for &Wrapping<each> {
    type Output = Wrapping<each>;
    fn bitxor(self, rhs: Wrapping<each>) -> Wrapping<each> {
        (*self).bitxor(rhs)
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl BitXorAssign for Wrapping<each> {
    fn bitxor_assign(&mut self, rhs: Wrapping<each>) {
        *self = (*self).bitxor(rhs);
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl BitXorAssign<each> for Wrapping<each> {
    fn bitxor_assign(&mut self, rhs: each) {
        *self = (*self).bitxor(Wrapping(rhs));
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl Neg for Wrapping<each> {
    type Output = Wrapping<each>;
    fn neg(self) -> Wrapping<each> {
        Wrapping(self.0.wrapping_neg())
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl Not for Wrapping<each> {
    type Output = Wrapping<each>;
    fn not(self) -> Wrapping<each> {
        Wrapping(!self.0)
    }
}

/// The distance counts modulo the width.
#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl Shl<usize> for Wrapping<each> {
    type Output = Wrapping<each>;
    fn shl(self, by: usize) -> Wrapping<each> {
        Wrapping(self.0.wrapping_shl((by % each::BITS as usize) as u32))
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl ShlAssign<usize> for Wrapping<each> {
    fn shl_assign(&mut self, by: usize) {
        *self = (*self).shl(by);
    }
}

/// The distance counts modulo the width.
#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl Shr<usize> for Wrapping<each> {
    type Output = Wrapping<each>;
    fn shr(self, by: usize) -> Wrapping<each> {
        Wrapping(self.0.wrapping_shr((by % each::BITS as usize) as u32))
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl ShrAssign<usize> for Wrapping<each> {
    fn shr_assign(&mut self, by: usize) {
        *self = (*self).shr(by);
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl crate::iter::Sum for Wrapping<each> {
    fn sum<I: Iterator<Item = Wrapping<each>>>(numbers: I) -> Wrapping<each> {
        numbers.fold(Wrapping(0), |a, b| a + b)
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl crate::iter::Product for Wrapping<each> {
    fn product<I: Iterator<Item = Wrapping<each>>>(numbers: I) -> Wrapping<each> {
        numbers.fold(Wrapping(1), |a, b| a * b)
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl Neg for &Wrapping<each> {
    type Output = Wrapping<each>;
    fn neg(self) -> Wrapping<each> {
        (*self).neg()
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl Not for &Wrapping<each> {
    type Output = Wrapping<each>;
    fn not(self) -> Wrapping<each> {
        (*self).not()
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl<'a> crate::iter::Sum<&'a Wrapping<each>> for Wrapping<each> {
    fn sum<I: Iterator<Item = &'a Wrapping<each>>>(numbers: I) -> Wrapping<each> {
        numbers.copied().sum()
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl<'a> crate::iter::Product<&'a Wrapping<each>> for Wrapping<each> {
    fn product<I: Iterator<Item = &'a Wrapping<each>>>(numbers: I) -> Wrapping<each> {
        numbers.copied().product()
    }
}
