//! Operators as traits, ranges, and the traits of calls.

use crate::boxed::Box;
use crate::fmt;
use crate::hash::Hash;
use crate::marker::Unsize;
use crate::panicking;

/// `a + b`.
#[lang = "add"]
pub trait Add<Rhs = Self> {
    type Output;
    /// Sum.
    fn add(self, rhs: Rhs) -> Self::Output;
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize, f32, f64)]
impl Add for each {
    type Output = each;
    #[inline]
    fn add(self, rhs: each) -> each {
        self + rhs
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize, f32, f64)]
impl Add<&each> for each {
    type Output = each;
    #[inline]
    fn add(self, rhs: &each) -> each {
        self + *rhs
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize, f32, f64)]
impl Add<each> for &each {
    type Output = each;
    #[inline]
    fn add(self, rhs: each) -> each {
        *self + rhs
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize, f32, f64)]
impl Add<&each> for &each {
    type Output = each;
    #[inline]
    fn add(self, rhs: &each) -> each {
        *self + *rhs
    }
}

/// `a += b`.
#[lang = "add_assign"]
pub trait AddAssign<Rhs = Self> {
    /// Sum, kept in `self`.
    fn add_assign(&mut self, rhs: Rhs);
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize, f32, f64)]
impl AddAssign for each {
    #[inline]
    fn add_assign(&mut self, rhs: each) {
        *self += rhs;
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize, f32, f64)]
impl AddAssign<&each> for each {
    #[inline]
    fn add_assign(&mut self, rhs: &each) {
        *self += *rhs;
    }
}

/// `a - b`.
#[lang = "sub"]
pub trait Sub<Rhs = Self> {
    type Output;
    /// Difference.
    fn sub(self, rhs: Rhs) -> Self::Output;
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize, f32, f64)]
impl Sub for each {
    type Output = each;
    #[inline]
    fn sub(self, rhs: each) -> each {
        self - rhs
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize, f32, f64)]
impl Sub<&each> for each {
    type Output = each;
    #[inline]
    fn sub(self, rhs: &each) -> each {
        self - *rhs
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize, f32, f64)]
impl Sub<each> for &each {
    type Output = each;
    #[inline]
    fn sub(self, rhs: each) -> each {
        *self - rhs
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize, f32, f64)]
impl Sub<&each> for &each {
    type Output = each;
    #[inline]
    fn sub(self, rhs: &each) -> each {
        *self - *rhs
    }
}

/// `a -= b`.
#[lang = "sub_assign"]
pub trait SubAssign<Rhs = Self> {
    /// Difference, kept in `self`.
    fn sub_assign(&mut self, rhs: Rhs);
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize, f32, f64)]
impl SubAssign for each {
    #[inline]
    fn sub_assign(&mut self, rhs: each) {
        *self -= rhs;
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize, f32, f64)]
impl SubAssign<&each> for each {
    #[inline]
    fn sub_assign(&mut self, rhs: &each) {
        *self -= *rhs;
    }
}

/// `a * b`.
#[lang = "mul"]
pub trait Mul<Rhs = Self> {
    type Output;
    /// Product.
    fn mul(self, rhs: Rhs) -> Self::Output;
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize, f32, f64)]
impl Mul for each {
    type Output = each;
    #[inline]
    fn mul(self, rhs: each) -> each {
        self * rhs
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize, f32, f64)]
impl Mul<&each> for each {
    type Output = each;
    #[inline]
    fn mul(self, rhs: &each) -> each {
        self * *rhs
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize, f32, f64)]
impl Mul<each> for &each {
    type Output = each;
    #[inline]
    fn mul(self, rhs: each) -> each {
        *self * rhs
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize, f32, f64)]
impl Mul<&each> for &each {
    type Output = each;
    #[inline]
    fn mul(self, rhs: &each) -> each {
        *self * *rhs
    }
}

/// `a *= b`.
#[lang = "mul_assign"]
pub trait MulAssign<Rhs = Self> {
    /// Product, kept in `self`.
    fn mul_assign(&mut self, rhs: Rhs);
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize, f32, f64)]
impl MulAssign for each {
    #[inline]
    fn mul_assign(&mut self, rhs: each) {
        *self *= rhs;
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize, f32, f64)]
impl MulAssign<&each> for each {
    #[inline]
    fn mul_assign(&mut self, rhs: &each) {
        *self *= *rhs;
    }
}

/// `a / b`.
#[lang = "div"]
pub trait Div<Rhs = Self> {
    type Output;
    /// Quotient.
    fn div(self, rhs: Rhs) -> Self::Output;
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize, f32, f64)]
impl Div for each {
    type Output = each;
    #[inline]
    fn div(self, rhs: each) -> each {
        self / rhs
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize, f32, f64)]
impl Div<&each> for each {
    type Output = each;
    #[inline]
    fn div(self, rhs: &each) -> each {
        self / *rhs
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize, f32, f64)]
impl Div<each> for &each {
    type Output = each;
    #[inline]
    fn div(self, rhs: each) -> each {
        *self / rhs
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize, f32, f64)]
impl Div<&each> for &each {
    type Output = each;
    #[inline]
    fn div(self, rhs: &each) -> each {
        *self / *rhs
    }
}

/// `a /= b`.
#[lang = "div_assign"]
pub trait DivAssign<Rhs = Self> {
    /// Quotient, kept in `self`.
    fn div_assign(&mut self, rhs: Rhs);
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize, f32, f64)]
impl DivAssign for each {
    #[inline]
    fn div_assign(&mut self, rhs: each) {
        *self /= rhs;
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize, f32, f64)]
impl DivAssign<&each> for each {
    #[inline]
    fn div_assign(&mut self, rhs: &each) {
        *self /= *rhs;
    }
}

/// `a % b`.
#[lang = "rem"]
pub trait Rem<Rhs = Self> {
    type Output;
    /// Remainder.
    fn rem(self, rhs: Rhs) -> Self::Output;
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize, f32, f64)]
impl Rem for each {
    type Output = each;
    #[inline]
    fn rem(self, rhs: each) -> each {
        self % rhs
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize, f32, f64)]
impl Rem<&each> for each {
    type Output = each;
    #[inline]
    fn rem(self, rhs: &each) -> each {
        self % *rhs
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize, f32, f64)]
impl Rem<each> for &each {
    type Output = each;
    #[inline]
    fn rem(self, rhs: each) -> each {
        *self % rhs
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize, f32, f64)]
impl Rem<&each> for &each {
    type Output = each;
    #[inline]
    fn rem(self, rhs: &each) -> each {
        *self % *rhs
    }
}

/// `a %= b`.
#[lang = "rem_assign"]
pub trait RemAssign<Rhs = Self> {
    /// Remainder, kept in `self`.
    fn rem_assign(&mut self, rhs: Rhs);
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize, f32, f64)]
impl RemAssign for each {
    #[inline]
    fn rem_assign(&mut self, rhs: each) {
        *self %= rhs;
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize, f32, f64)]
impl RemAssign<&each> for each {
    #[inline]
    fn rem_assign(&mut self, rhs: &each) {
        *self %= *rhs;
    }
}

/// `a & b`.
#[lang = "bit_and"]
pub trait BitAnd<Rhs = Self> {
    type Output;
    /// Bits set in both.
    fn bitand(self, rhs: Rhs) -> Self::Output;
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize, bool)]
impl BitAnd for each {
    type Output = each;
    #[inline]
    fn bitand(self, rhs: each) -> each {
        self & rhs
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize, bool)]
impl BitAnd<&each> for each {
    type Output = each;
    #[inline]
    fn bitand(self, rhs: &each) -> each {
        self & *rhs
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize, bool)]
impl BitAnd<each> for &each {
    type Output = each;
    #[inline]
    fn bitand(self, rhs: each) -> each {
        *self & rhs
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize, bool)]
impl BitAnd<&each> for &each {
    type Output = each;
    #[inline]
    fn bitand(self, rhs: &each) -> each {
        *self & *rhs
    }
}

/// `a &= b`.
#[lang = "bit_and_assign"]
pub trait BitAndAssign<Rhs = Self> {
    /// Bits set in both, kept in `self`.
    fn bitand_assign(&mut self, rhs: Rhs);
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize, bool)]
impl BitAndAssign for each {
    #[inline]
    fn bitand_assign(&mut self, rhs: each) {
        *self &= rhs;
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize, bool)]
impl BitAndAssign<&each> for each {
    #[inline]
    fn bitand_assign(&mut self, rhs: &each) {
        *self &= *rhs;
    }
}

/// `a | b`.
#[lang = "bit_or"]
pub trait BitOr<Rhs = Self> {
    type Output;
    /// Bits set in one or both.
    fn bitor(self, rhs: Rhs) -> Self::Output;
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize, bool)]
impl BitOr for each {
    type Output = each;
    #[inline]
    fn bitor(self, rhs: each) -> each {
        self | rhs
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize, bool)]
impl BitOr<&each> for each {
    type Output = each;
    #[inline]
    fn bitor(self, rhs: &each) -> each {
        self | *rhs
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize, bool)]
impl BitOr<each> for &each {
    type Output = each;
    #[inline]
    fn bitor(self, rhs: each) -> each {
        *self | rhs
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize, bool)]
impl BitOr<&each> for &each {
    type Output = each;
    #[inline]
    fn bitor(self, rhs: &each) -> each {
        *self | *rhs
    }
}

/// `a |= b`.
#[lang = "bit_or_assign"]
pub trait BitOrAssign<Rhs = Self> {
    /// Bits set in one or both, kept in `self`.
    fn bitor_assign(&mut self, rhs: Rhs);
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize, bool)]
impl BitOrAssign for each {
    #[inline]
    fn bitor_assign(&mut self, rhs: each) {
        *self |= rhs;
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize, bool)]
impl BitOrAssign<&each> for each {
    #[inline]
    fn bitor_assign(&mut self, rhs: &each) {
        *self |= *rhs;
    }
}

/// `a ^ b`.
#[lang = "bit_xor"]
pub trait BitXor<Rhs = Self> {
    type Output;
    /// Bits set in exactly one.
    fn bitxor(self, rhs: Rhs) -> Self::Output;
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize, bool)]
impl BitXor for each {
    type Output = each;
    #[inline]
    fn bitxor(self, rhs: each) -> each {
        self ^ rhs
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize, bool)]
impl BitXor<&each> for each {
    type Output = each;
    #[inline]
    fn bitxor(self, rhs: &each) -> each {
        self ^ *rhs
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize, bool)]
impl BitXor<each> for &each {
    type Output = each;
    #[inline]
    fn bitxor(self, rhs: each) -> each {
        *self ^ rhs
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize, bool)]
impl BitXor<&each> for &each {
    type Output = each;
    #[inline]
    fn bitxor(self, rhs: &each) -> each {
        *self ^ *rhs
    }
}

/// `a ^= b`.
#[lang = "bit_xor_assign"]
pub trait BitXorAssign<Rhs = Self> {
    /// Bits set in exactly one, kept in `self`.
    fn bitxor_assign(&mut self, rhs: Rhs);
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize, bool)]
impl BitXorAssign for each {
    #[inline]
    fn bitxor_assign(&mut self, rhs: each) {
        *self ^= rhs;
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize, bool)]
impl BitXorAssign<&each> for each {
    #[inline]
    fn bitxor_assign(&mut self, rhs: &each) {
        *self ^= *rhs;
    }
}

/// `a << b`.
#[lang = "shl"]
pub trait Shl<Rhs = Self> {
    type Output;
    /// Bits moved to the left.
    fn shl(self, rhs: Rhs) -> Self::Output;
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl Shl<i32> for each {
    type Output = each;
    #[inline]
    fn shl(self, rhs: i32) -> each {
        self << rhs
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl Shl<u32> for each {
    type Output = each;
    #[inline]
    fn shl(self, rhs: u32) -> each {
        self << rhs
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl Shl<usize> for each {
    type Output = each;
    #[inline]
    fn shl(self, rhs: usize) -> each {
        self << rhs
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl Shl<u8> for each {
    type Output = each;
    #[inline]
    fn shl(self, rhs: u8) -> each {
        self << rhs
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl Shl<u64> for each {
    type Output = each;
    #[inline]
    fn shl(self, rhs: u64) -> each {
        self << rhs
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl Shl<i32> for &each {
    type Output = each;
    #[inline]
    fn shl(self, rhs: i32) -> each {
        *self << rhs
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl Shl<u32> for &each {
    type Output = each;
    #[inline]
    fn shl(self, rhs: u32) -> each {
        *self << rhs
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl Shl<usize> for &each {
    type Output = each;
    #[inline]
    fn shl(self, rhs: usize) -> each {
        *self << rhs
    }
}

/// `a <<= b`.
#[lang = "shl_assign"]
pub trait ShlAssign<Rhs = Self> {
    /// Bits moved to the left, kept in `self`.
    fn shl_assign(&mut self, rhs: Rhs);
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl ShlAssign<i32> for each {
    #[inline]
    fn shl_assign(&mut self, rhs: i32) {
        *self <<= rhs;
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl ShlAssign<u32> for each {
    #[inline]
    fn shl_assign(&mut self, rhs: u32) {
        *self <<= rhs;
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl ShlAssign<usize> for each {
    #[inline]
    fn shl_assign(&mut self, rhs: usize) {
        *self <<= rhs;
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl ShlAssign<u8> for each {
    #[inline]
    fn shl_assign(&mut self, rhs: u8) {
        *self <<= rhs;
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl ShlAssign<u64> for each {
    #[inline]
    fn shl_assign(&mut self, rhs: u64) {
        *self <<= rhs;
    }
}

/// `a >> b`.
#[lang = "shr"]
pub trait Shr<Rhs = Self> {
    type Output;
    /// Bits moved to the right.
    fn shr(self, rhs: Rhs) -> Self::Output;
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl Shr<i32> for each {
    type Output = each;
    #[inline]
    fn shr(self, rhs: i32) -> each {
        self >> rhs
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl Shr<u32> for each {
    type Output = each;
    #[inline]
    fn shr(self, rhs: u32) -> each {
        self >> rhs
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl Shr<usize> for each {
    type Output = each;
    #[inline]
    fn shr(self, rhs: usize) -> each {
        self >> rhs
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl Shr<u8> for each {
    type Output = each;
    #[inline]
    fn shr(self, rhs: u8) -> each {
        self >> rhs
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl Shr<u64> for each {
    type Output = each;
    #[inline]
    fn shr(self, rhs: u64) -> each {
        self >> rhs
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl Shr<i32> for &each {
    type Output = each;
    #[inline]
    fn shr(self, rhs: i32) -> each {
        *self >> rhs
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl Shr<u32> for &each {
    type Output = each;
    #[inline]
    fn shr(self, rhs: u32) -> each {
        *self >> rhs
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl Shr<usize> for &each {
    type Output = each;
    #[inline]
    fn shr(self, rhs: usize) -> each {
        *self >> rhs
    }
}

/// `a >>= b`.
#[lang = "shr_assign"]
pub trait ShrAssign<Rhs = Self> {
    /// Bits moved to the right, kept in `self`.
    fn shr_assign(&mut self, rhs: Rhs);
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl ShrAssign<i32> for each {
    #[inline]
    fn shr_assign(&mut self, rhs: i32) {
        *self >>= rhs;
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl ShrAssign<u32> for each {
    #[inline]
    fn shr_assign(&mut self, rhs: u32) {
        *self >>= rhs;
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl ShrAssign<usize> for each {
    #[inline]
    fn shr_assign(&mut self, rhs: usize) {
        *self >>= rhs;
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl ShrAssign<u8> for each {
    #[inline]
    fn shr_assign(&mut self, rhs: u8) {
        *self >>= rhs;
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl ShrAssign<u64> for each {
    #[inline]
    fn shr_assign(&mut self, rhs: u64) {
        *self >>= rhs;
    }
}

/// `-a`.
#[lang = "neg"]
pub trait Neg {
    type Output;
    /// The number with the other sign.
    fn neg(self) -> Self::Output;
}

#[each(i8, i16, i32, i64, i128, isize, f32, f64)]
impl Neg for each {
    type Output = each;
    #[inline]
    fn neg(self) -> each {
        -self
    }
}

#[each(i8, i16, i32, i64, i128, isize, f32, f64)]
impl Neg for &each {
    type Output = each;
    #[inline]
    fn neg(self) -> each {
        -*self
    }
}

/// `!a`.
#[lang = "not"]
pub trait Not {
    type Output;
    /// Every bit the other way.
    fn not(self) -> Self::Output;
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize, bool)]
impl Not for each {
    type Output = each;
    #[inline]
    fn not(self) -> each {
        !self
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize, bool)]
impl Not for &each {
    type Output = each;
    #[inline]
    fn not(self) -> each {
        !*self
    }
}

/// `*a`: types that lead to another value.
#[lang = "deref"]
pub trait Deref {
    type Target: ?Sized;
    /// The value it leads to.
    fn deref(&self) -> &Self::Target;
}

/// `*a` where the value is changed.
#[lang = "deref_mut"]
pub trait DerefMut: Deref {
    /// The value it leads to, for changing.
    fn deref_mut(&mut self) -> &mut Self::Target;
}

impl<T: ?Sized> Deref for &T {
    type Target = T;
    #[inline]
    fn deref(&self) -> &T {
        *self
    }
}

impl<T: ?Sized> Deref for &mut T {
    type Target = T;
    #[inline]
    fn deref(&self) -> &T {
        *self
    }
}

impl<T: ?Sized> DerefMut for &mut T {
    #[inline]
    fn deref_mut(&mut self) -> &mut T {
        *self
    }
}

/// What happens when a value goes.
#[lang = "drop"]
pub trait Drop {
    /// Called once, before the fields are dropped.
    fn drop(&mut self);
}

/// `a[i]`.
#[lang = "index"]
pub trait Index<Idx: ?Sized> {
    type Output: ?Sized;
    /// The place at `index`; panics when there is none.
    fn index(&self, index: Idx) -> &Self::Output;
}

/// `a[i]` where the place is changed.
#[lang = "index_mut"]
pub trait IndexMut<Idx: ?Sized>: Index<Idx> {
    /// The place at `index`, for changing.
    fn index_mut(&mut self, index: Idx) -> &mut Self::Output;
}

/// Can be called once; `Args` is the tuple of arguments.
#[lang = "fn_once"]
pub trait FnOnce<Args> {
    type Output;
    /// The call.
    fn call_once(self, args: Args) -> Self::Output;
}

/// Can be called again and again, and may change what it captured.
#[lang = "fn_mut"]
pub trait FnMut<Args>: FnOnce<Args> {
    /// The call.
    fn call_mut(&mut self, args: Args) -> Self::Output;
}

/// Can be called through a shared reference.
#[lang = "fn"]
pub trait Fn<Args>: FnMut<Args> {
    /// The call.
    fn call(&self, args: Args) -> Self::Output;
}

/// A pointer type that follows its target from `T` to an unsized form of it.
#[lang = "coerce_unsized"]
pub trait CoerceUnsized<T: ?Sized> {}

impl<T: ?Sized + Unsize<U>, U: ?Sized> CoerceUnsized<&U> for &T {}

impl<T: ?Sized + Unsize<U>, U: ?Sized> CoerceUnsized<&mut U> for &mut T {}

impl<T: ?Sized + Unsize<U>, U: ?Sized> CoerceUnsized<*const U> for *const T {}

impl<T: ?Sized + Unsize<U>, U: ?Sized> CoerceUnsized<*mut U> for *mut T {}

/// `start..end`.
#[lang = "range"]
#[derive(Clone, Default, PartialEq, Eq, Hash)]
pub struct Range<Idx> {
    pub start: Idx,
    pub end: Idx,
}

/// `start..`.
#[lang = "range_from"]
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct RangeFrom<Idx> {
    pub start: Idx,
}

/// `..end`.
#[lang = "range_to"]
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct RangeTo<Idx> {
    pub end: Idx,
}

/// `..`.
#[lang = "range_full"]
#[derive(Clone, Copy, Default, PartialEq, Eq, Hash)]
pub struct RangeFull;

/// `start..=end`. Once iteration has given its last number, `exhausted` is set.
#[lang = "range_inclusive"]
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct RangeInclusive<Idx> {
    pub(crate) start: Idx,
    pub(crate) end: Idx,
    pub(crate) exhausted: bool,
}

/// `..=end`.
#[lang = "range_to_inclusive"]
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct RangeToInclusive<Idx> {
    pub end: Idx,
}

impl<Idx: PartialOrd> Range<Idx> {
    /// Is `item` inside?
    pub fn contains<U: ?Sized + PartialOrd<Idx>>(&self, item: &U) -> bool
    where
        Idx: PartialOrd<U>,
    {
        self.start <= *item && *item < self.end
    }

    /// Does it hold nothing?
    pub fn is_empty(&self) -> bool {
        !(self.start < self.end)
    }
}

impl<Idx: PartialOrd> RangeFrom<Idx> {
    /// Is `item` inside?
    pub fn contains<U: ?Sized + PartialOrd<Idx>>(&self, item: &U) -> bool
    where
        Idx: PartialOrd<U>,
    {
        self.start <= *item
    }
}

impl<Idx: PartialOrd> RangeTo<Idx> {
    /// Is `item` inside?
    pub fn contains<U: ?Sized + PartialOrd<Idx>>(&self, item: &U) -> bool
    where
        Idx: PartialOrd<U>,
    {
        *item < self.end
    }
}

impl<Idx: PartialOrd> RangeToInclusive<Idx> {
    /// Is `item` inside?
    pub fn contains<U: ?Sized + PartialOrd<Idx>>(&self, item: &U) -> bool
    where
        Idx: PartialOrd<U>,
    {
        *item <= self.end
    }
}

impl<Idx> RangeInclusive<Idx> {
    /// `start..=end` calls this.
    #[lang = "range_inclusive_new"]
    #[inline]
    pub const fn new(start: Idx, end: Idx) -> Self {
        RangeInclusive { start, end, exhausted: false }
    }

    /// The first number.
    pub const fn start(&self) -> &Idx {
        &self.start
    }

    /// The last number.
    pub const fn end(&self) -> &Idx {
        &self.end
    }

    /// Both ends.
    pub fn into_inner(self) -> (Idx, Idx) {
        (self.start, self.end)
    }
}

impl<Idx: PartialOrd> RangeInclusive<Idx> {
    /// Is `item` inside?
    pub fn contains<U: ?Sized + PartialOrd<Idx>>(&self, item: &U) -> bool
    where
        Idx: PartialOrd<U>,
    {
        if self.exhausted {
            return self.start <= *item && *item < self.end;
        }
        self.start <= *item && *item <= self.end
    }

    /// Does it hold nothing more?
    pub fn is_empty(&self) -> bool {
        self.exhausted || !(self.start <= self.end)
    }
}

impl<Idx: fmt::Debug> fmt::Debug for Range<Idx> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.start.fmt(f)?;
        f.write_str("..")?;
        self.end.fmt(f)
    }
}

impl<Idx: fmt::Debug> fmt::Debug for RangeFrom<Idx> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.start.fmt(f)?;
        f.write_str("..")
    }
}

impl<Idx: fmt::Debug> fmt::Debug for RangeTo<Idx> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("..")?;
        self.end.fmt(f)
    }
}

impl fmt::Debug for RangeFull {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("..")
    }
}

impl<Idx: fmt::Debug> fmt::Debug for RangeInclusive<Idx> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.start.fmt(f)?;
        f.write_str("..=")?;
        self.end.fmt(f)?;
        if self.exhausted {
            f.write_str("(exhausted)")?;
        }
        Ok(())
    }
}

impl<Idx: fmt::Debug> fmt::Debug for RangeToInclusive<Idx> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("..=")?;
        self.end.fmt(f)
    }
}

/// One end of a range.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Bound<T> {
    Included(T),
    Excluded(T),
    Unbounded,
}

/// Anything with a start and an end.
pub trait RangeBounds<T: ?Sized> {
    /// Where it starts.
    fn start_bound(&self) -> Bound<&T>;
    /// Where it ends.
    fn end_bound(&self) -> Bound<&T>;
    /// Is `item` inside?
    fn contains<U: ?Sized + PartialOrd<T>>(&self, item: &U) -> bool
    where
        T: PartialOrd<U>,
    {
        let starts = match self.start_bound() {
            Bound::Included(start) => *start <= *item,
            Bound::Excluded(start) => *start < *item,
            Bound::Unbounded => true,
        };
        let ends = match self.end_bound() {
            Bound::Included(end) => *item <= *end,
            Bound::Excluded(end) => *item < *end,
            Bound::Unbounded => true,
        };
        starts && ends
    }
}

impl<T> RangeBounds<T> for Range<T> {
    fn start_bound(&self) -> Bound<&T> {
        Bound::Included(&self.start)
    }
    fn end_bound(&self) -> Bound<&T> {
        Bound::Excluded(&self.end)
    }
}

impl<T> RangeBounds<T> for RangeFrom<T> {
    fn start_bound(&self) -> Bound<&T> {
        Bound::Included(&self.start)
    }
    fn end_bound(&self) -> Bound<&T> {
        Bound::Unbounded
    }
}

impl<T> RangeBounds<T> for RangeTo<T> {
    fn start_bound(&self) -> Bound<&T> {
        Bound::Unbounded
    }
    fn end_bound(&self) -> Bound<&T> {
        Bound::Excluded(&self.end)
    }
}

impl<T: ?Sized> RangeBounds<T> for RangeFull {
    fn start_bound(&self) -> Bound<&T> {
        Bound::Unbounded
    }
    fn end_bound(&self) -> Bound<&T> {
        Bound::Unbounded
    }
}

impl<T> RangeBounds<T> for RangeInclusive<T> {
    fn start_bound(&self) -> Bound<&T> {
        Bound::Included(&self.start)
    }
    fn end_bound(&self) -> Bound<&T> {
        if self.exhausted {
            return Bound::Excluded(&self.end);
        }
        Bound::Included(&self.end)
    }
}

impl<T> RangeBounds<T> for RangeToInclusive<T> {
    fn start_bound(&self) -> Bound<&T> {
        Bound::Unbounded
    }
    fn end_bound(&self) -> Bound<&T> {
        Bound::Included(&self.end)
    }
}

/// Turns any range of indices into `start..end` within `0..len`, or panics.
pub(crate) fn resolve_range<R: RangeBounds<usize>>(range: R, len: usize) -> Range<usize> {
    let start = match range.start_bound() {
        Bound::Included(at) => *at,
        Bound::Excluded(at) => *at + 1,
        Bound::Unbounded => 0,
    };
    let end = match range.end_bound() {
        Bound::Included(at) => {
            if *at >= len {
                panicking::slice_end(*at, len);
            }
            *at + 1
        }
        Bound::Excluded(at) => *at,
        Bound::Unbounded => len,
    };
    if end > len {
        panicking::slice_end(end, len);
    }
    if start > end {
        panicking::slice_range(start, end, len);
    }
    Range { start, end }
}

/// Whether to go on or to stop with a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[lang = "control_flow"]
pub enum ControlFlow<B, C = ()> {
    Continue(C),
    Break(B),
}

impl<B, C> ControlFlow<B, C> {
    /// Is it `Break`?
    pub fn is_break(&self) -> bool {
        match self {
            ControlFlow::Break(_) => true,
            ControlFlow::Continue(_) => false,
        }
    }

    /// Is it `Continue`?
    pub fn is_continue(&self) -> bool {
        !self.is_break()
    }

    /// The value it stopped with.
    pub fn break_value(self) -> Option<B> {
        match self {
            ControlFlow::Break(value) => Some(value),
            ControlFlow::Continue(_) => None,
        }
    }
}

impl<A, F: Fn<A> + ?Sized> FnOnce<A> for &F {
    type Output = F::Output;
    #[inline]
    fn call_once(self, args: A) -> F::Output {
        F::call(self, args)
    }
}

impl<A, F: Fn<A> + ?Sized> FnMut<A> for &F {
    #[inline]
    fn call_mut(&mut self, args: A) -> F::Output {
        F::call(*self, args)
    }
}

impl<A, F: Fn<A> + ?Sized> Fn<A> for &F {
    #[inline]
    fn call(&self, args: A) -> F::Output {
        F::call(*self, args)
    }
}

impl<A, F: FnMut<A> + ?Sized> FnOnce<A> for &mut F {
    type Output = F::Output;
    #[inline]
    fn call_once(self, args: A) -> F::Output {
        F::call_mut(self, args)
    }
}

impl<A, F: FnMut<A> + ?Sized> FnMut<A> for &mut F {
    #[inline]
    fn call_mut(&mut self, args: A) -> F::Output {
        F::call_mut(&mut **self, args)
    }
}

impl<A, F: FnOnce<A> + ?Sized> FnOnce<A> for Box<F> {
    type Output = F::Output;
    #[inline]
    fn call_once(self, args: A) -> F::Output {
        F::call_once(*self, args)
    }
}

impl<A, F: FnMut<A> + ?Sized> FnMut<A> for Box<F> {
    #[inline]
    fn call_mut(&mut self, args: A) -> F::Output {
        F::call_mut(&mut **self, args)
    }
}

impl<A, F: Fn<A> + ?Sized> Fn<A> for Box<F> {
    #[inline]
    fn call(&self, args: A) -> F::Output {
        F::call(&**self, args)
    }
}

impl<T> RangeBounds<T> for (Bound<T>, Bound<T>) {
    fn start_bound(&self) -> Bound<&T> {
        self.0.as_ref()
    }
    fn end_bound(&self) -> Bound<&T> {
        self.1.as_ref()
    }
}

impl<'a, T: ?Sized> RangeBounds<T> for (Bound<&'a T>, Bound<&'a T>) {
    fn start_bound(&self) -> Bound<&T> {
        self.0
    }
    fn end_bound(&self) -> Bound<&T> {
        self.1
    }
}

impl<'a, T> RangeBounds<T> for Range<&'a T> {
    fn start_bound(&self) -> Bound<&T> {
        Bound::Included(self.start)
    }
    fn end_bound(&self) -> Bound<&T> {
        Bound::Excluded(self.end)
    }
}

impl<T> Bound<T> {
    /// A reference to what is inside.
    pub fn as_ref(&self) -> Bound<&T> {
        match self {
            Bound::Included(at) => Bound::Included(at),
            Bound::Excluded(at) => Bound::Excluded(at),
            Bound::Unbounded => Bound::Unbounded,
        }
    }

    /// Changes what is inside.
    pub fn map<U, F: FnOnce(T) -> U>(self, change: F) -> Bound<U> {
        match self {
            Bound::Included(at) => Bound::Included(change(at)),
            Bound::Excluded(at) => Bound::Excluded(change(at)),
            Bound::Unbounded => Bound::Unbounded,
        }
    }
}

impl<T: Clone> Bound<&T> {
    /// A clone of what is inside.
    pub fn cloned(self) -> Bound<T> {
        match self {
            Bound::Included(at) => Bound::Included(at.clone()),
            Bound::Excluded(at) => Bound::Excluded(at.clone()),
            Bound::Unbounded => Bound::Unbounded,
        }
    }
}

impl<'a, T> RangeBounds<T> for RangeFrom<&'a T> {
    fn start_bound(&self) -> Bound<&T> {
        Bound::Included(self.start)
    }
    fn end_bound(&self) -> Bound<&T> {
        Bound::Unbounded
    }
}

impl<'a, T> RangeBounds<T> for RangeTo<&'a T> {
    fn start_bound(&self) -> Bound<&T> {
        Bound::Unbounded
    }
    fn end_bound(&self) -> Bound<&T> {
        Bound::Excluded(self.end)
    }
}

impl<'a, T> RangeBounds<T> for RangeInclusive<&'a T> {
    fn start_bound(&self) -> Bound<&T> {
        Bound::Included(self.start)
    }
    fn end_bound(&self) -> Bound<&T> {
        Bound::Included(self.end)
    }
}

impl<'a, T> RangeBounds<T> for RangeToInclusive<&'a T> {
    fn start_bound(&self) -> Bound<&T> {
        Bound::Unbounded
    }
    fn end_bound(&self) -> Bound<&T> {
        Bound::Included(self.end)
    }
}
