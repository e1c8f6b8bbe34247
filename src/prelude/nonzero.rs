//! Integers that are never zero. Read when a program names one.

use crate::cmp::Ordering;
use crate::fmt;
use crate::hash::{Hash, Hasher};
use crate::intrinsics;
use crate::num::{IntErrorKind, ParseIntError, TryFromIntError};
use crate::ops::*;
use crate::str::FromStr;

/// Integer types that have a form without zero.
pub trait ZeroablePrimitive: Copy + PartialEq + Ord + Hash + fmt::Debug + fmt::Display {
    /// How the form without zero is laid out.
    type Inner: Copy;
    /// Is it zero?
    fn is_zero(self) -> bool;
    /// The number that is kept.
    fn get(inner: Self::Inner) -> Self;
    /// The number to keep, which is not zero.
    unsafe fn wrap(self) -> Self::Inner;
}

/// A `i8` whose bits are never all zero.
#[derive(Clone, Copy)]
#[repr(transparent)]
#[valid_range(1, 0xff)]
pub struct NonZeroInnerI8(i8);

impl ZeroablePrimitive for i8 {
    type Inner = NonZeroInnerI8;
    #[inline]
    fn is_zero(self) -> bool {
        self == 0
    }
    #[inline]
    fn get(inner: NonZeroInnerI8) -> i8 {
        inner.0
    }
    #[inline]
    unsafe fn wrap(self) -> NonZeroInnerI8 {
        intrinsics::transmute(self)
    }
}

/// A `i16` whose bits are never all zero.
#[derive(Clone, Copy)]
#[repr(transparent)]
#[valid_range(1, 0xffff)]
pub struct NonZeroInnerI16(i16);

impl ZeroablePrimitive for i16 {
    type Inner = NonZeroInnerI16;
    #[inline]
    fn is_zero(self) -> bool {
        self == 0
    }
    #[inline]
    fn get(inner: NonZeroInnerI16) -> i16 {
        inner.0
    }
    #[inline]
    unsafe fn wrap(self) -> NonZeroInnerI16 {
        intrinsics::transmute(self)
    }
}

/// A `i32` whose bits are never all zero.
#[derive(Clone, Copy)]
#[repr(transparent)]
#[valid_range(1, 0xffff_ffff)]
pub struct NonZeroInnerI32(i32);

impl ZeroablePrimitive for i32 {
    type Inner = NonZeroInnerI32;
    #[inline]
    fn is_zero(self) -> bool {
        self == 0
    }
    #[inline]
    fn get(inner: NonZeroInnerI32) -> i32 {
        inner.0
    }
    #[inline]
    unsafe fn wrap(self) -> NonZeroInnerI32 {
        intrinsics::transmute(self)
    }
}

/// A `i64` whose bits are never all zero.
#[derive(Clone, Copy)]
#[repr(transparent)]
#[valid_range(1, 0xffff_ffff_ffff_ffff)]
pub struct NonZeroInnerI64(i64);

impl ZeroablePrimitive for i64 {
    type Inner = NonZeroInnerI64;
    #[inline]
    fn is_zero(self) -> bool {
        self == 0
    }
    #[inline]
    fn get(inner: NonZeroInnerI64) -> i64 {
        inner.0
    }
    #[inline]
    unsafe fn wrap(self) -> NonZeroInnerI64 {
        intrinsics::transmute(self)
    }
}

/// A `isize` whose bits are never all zero.
#[derive(Clone, Copy)]
#[repr(transparent)]
#[valid_range(1, 0xffff_ffff_ffff_ffff)]
pub struct NonZeroInnerIsize(isize);

impl ZeroablePrimitive for isize {
    type Inner = NonZeroInnerIsize;
    #[inline]
    fn is_zero(self) -> bool {
        self == 0
    }
    #[inline]
    fn get(inner: NonZeroInnerIsize) -> isize {
        inner.0
    }
    #[inline]
    unsafe fn wrap(self) -> NonZeroInnerIsize {
        intrinsics::transmute(self)
    }
}

/// A `u8` whose bits are never all zero.
#[derive(Clone, Copy)]
#[repr(transparent)]
#[valid_range(1, 0xff)]
pub struct NonZeroInnerU8(u8);

impl ZeroablePrimitive for u8 {
    type Inner = NonZeroInnerU8;
    #[inline]
    fn is_zero(self) -> bool {
        self == 0
    }
    #[inline]
    fn get(inner: NonZeroInnerU8) -> u8 {
        inner.0
    }
    #[inline]
    unsafe fn wrap(self) -> NonZeroInnerU8 {
        intrinsics::transmute(self)
    }
}

/// A `u16` whose bits are never all zero.
#[derive(Clone, Copy)]
#[repr(transparent)]
#[valid_range(1, 0xffff)]
pub struct NonZeroInnerU16(u16);

impl ZeroablePrimitive for u16 {
    type Inner = NonZeroInnerU16;
    #[inline]
    fn is_zero(self) -> bool {
        self == 0
    }
    #[inline]
    fn get(inner: NonZeroInnerU16) -> u16 {
        inner.0
    }
    #[inline]
    unsafe fn wrap(self) -> NonZeroInnerU16 {
        intrinsics::transmute(self)
    }
}

/// A `u32` whose bits are never all zero.
#[derive(Clone, Copy)]
#[repr(transparent)]
#[valid_range(1, 0xffff_ffff)]
pub struct NonZeroInnerU32(u32);

impl ZeroablePrimitive for u32 {
    type Inner = NonZeroInnerU32;
    #[inline]
    fn is_zero(self) -> bool {
        self == 0
    }
    #[inline]
    fn get(inner: NonZeroInnerU32) -> u32 {
        inner.0
    }
    #[inline]
    unsafe fn wrap(self) -> NonZeroInnerU32 {
        intrinsics::transmute(self)
    }
}

/// A `u64` whose bits are never all zero.
#[derive(Clone, Copy)]
#[repr(transparent)]
#[valid_range(1, 0xffff_ffff_ffff_ffff)]
pub struct NonZeroInnerU64(u64);

impl ZeroablePrimitive for u64 {
    type Inner = NonZeroInnerU64;
    #[inline]
    fn is_zero(self) -> bool {
        self == 0
    }
    #[inline]
    fn get(inner: NonZeroInnerU64) -> u64 {
        inner.0
    }
    #[inline]
    unsafe fn wrap(self) -> NonZeroInnerU64 {
        intrinsics::transmute(self)
    }
}

/// A `usize` whose bits are never all zero.
#[derive(Clone, Copy)]
#[repr(transparent)]
#[valid_range(1, 0xffff_ffff_ffff_ffff)]
pub struct NonZeroInnerUsize(usize);

impl ZeroablePrimitive for usize {
    type Inner = NonZeroInnerUsize;
    #[inline]
    fn is_zero(self) -> bool {
        self == 0
    }
    #[inline]
    fn get(inner: NonZeroInnerUsize) -> usize {
        inner.0
    }
    #[inline]
    unsafe fn wrap(self) -> NonZeroInnerUsize {
        intrinsics::transmute(self)
    }
}

/// An integer that is never zero, so that `Option` of it is no larger.
#[repr(transparent)]
pub struct NonZero<T: ZeroablePrimitive>(T::Inner);

pub type NonZeroI8 = NonZero<i8>;
pub type NonZeroI16 = NonZero<i16>;
pub type NonZeroI32 = NonZero<i32>;
pub type NonZeroI64 = NonZero<i64>;
pub type NonZeroIsize = NonZero<isize>;
pub type NonZeroU8 = NonZero<u8>;
pub type NonZeroU16 = NonZero<u16>;
pub type NonZeroU32 = NonZero<u32>;
pub type NonZeroU64 = NonZero<u64>;
pub type NonZeroUsize = NonZero<usize>;

impl<T: ZeroablePrimitive> NonZero<T> {
    /// The number, or none when it is zero.
    pub const fn new(value: T) -> Option<NonZero<T>> {
        if value.is_zero() { None } else { Some(NonZero(unsafe { value.wrap() })) }
    }

    /// The number, which the caller says is not zero.
    pub const unsafe fn new_unchecked(value: T) -> NonZero<T> {
        NonZero(value.wrap())
    }

    /// The plain number.
    #[inline]
    pub const fn get(self) -> T {
        T::get(self.0)
    }
}

impl<T: ZeroablePrimitive> Clone for NonZero<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T: ZeroablePrimitive> Copy for NonZero<T> {}

impl<T: ZeroablePrimitive> PartialEq for NonZero<T> {
    fn eq(&self, other: &Self) -> bool {
        self.get() == other.get()
    }
}

impl<T: ZeroablePrimitive> Eq for NonZero<T> {}

impl<T: ZeroablePrimitive> PartialOrd for NonZero<T> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        self.get().partial_cmp(&other.get())
    }
}

impl<T: ZeroablePrimitive> Ord for NonZero<T> {
    fn cmp(&self, other: &Self) -> Ordering {
        self.get().cmp(&other.get())
    }
}

impl<T: ZeroablePrimitive> Hash for NonZero<T> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.get().hash(state)
    }
}

impl<T: ZeroablePrimitive> fmt::Debug for NonZero<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.get(), f)
    }
}

impl<T: ZeroablePrimitive> fmt::Display for NonZero<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.get(), f)
    }
}

#[each(LowerHex, UpperHex, Octal, Binary, LowerExp, UpperExp)]
impl<T: ZeroablePrimitive + fmt::each> fmt::each for NonZero<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::each::fmt(&self.get(), f)
    }
}

#[each(i8, i16, i32, i64, isize, u8, u16, u32, u64, usize)]
impl NonZero<each> {
    /// How many bits.
    pub const BITS: u32 = each::BITS;
    /// The largest value.
    pub const MAX: NonZero<each> = unsafe { NonZero::new_unchecked(each::MAX) };

    /// How many bits are set: never none.
    pub const fn count_ones(self) -> NonZero<u32> {
        unsafe { NonZero::new_unchecked(self.get().count_ones()) }
    }

    /// How many zeros lead.
    pub const fn leading_zeros(self) -> u32 {
        self.get().leading_zeros()
    }

    /// How many zeros trail.
    pub const fn trailing_zeros(self) -> u32 {
        self.get().trailing_zeros()
    }

    /// The product, or none when it overflows.
    pub const fn checked_mul(self, rhs: Self) -> Option<Self> {
        match self.get().checked_mul(rhs.get()) {
            Some(product) => NonZero::new(product),
            None => None,
        }
    }

    /// The product, or the end of the range that it lies beyond.
    pub const fn saturating_mul(self, rhs: Self) -> Self {
        unsafe { NonZero::new_unchecked(self.get().saturating_mul(rhs.get())) }
    }

    /// The power, or none when it overflows.
    pub const fn checked_pow(self, exponent: u32) -> Option<Self> {
        match self.get().checked_pow(exponent) {
            Some(power) => NonZero::new(power),
            None => None,
        }
    }

    /// The power, or the end of the range that it lies beyond.
    pub const fn saturating_pow(self, exponent: u32) -> Self {
        unsafe { NonZero::new_unchecked(self.get().saturating_pow(exponent)) }
    }
}

#[each(i8, i16, i32, i64, isize)]
impl NonZero<each> {
    /// The smallest value.
    pub const MIN: NonZero<each> = unsafe { NonZero::new_unchecked(each::MIN) };

    /// Is it above 0?
    pub const fn is_positive(self) -> bool {
        self.get() > 0
    }

    /// Is it below 0?
    pub const fn is_negative(self) -> bool {
        self.get() < 0
    }

    /// The number without its sign; panics when it does not fit.
    pub const fn abs(self) -> Self {
        unsafe { NonZero::new_unchecked(self.get().abs()) }
    }

    /// The number without its sign, or none when it does not fit.
    pub const fn checked_abs(self) -> Option<Self> {
        match self.get().checked_abs() {
            Some(size) => NonZero::new(size),
            None => None,
        }
    }

    /// The number without its sign, and whether it did not fit.
    pub const fn overflowing_abs(self) -> (Self, bool) {
        let (size, cut) = self.get().overflowing_abs();
        (unsafe { NonZero::new_unchecked(size) }, cut)
    }

    /// The number without its sign, at most the largest.
    pub const fn saturating_abs(self) -> Self {
        unsafe { NonZero::new_unchecked(self.get().saturating_abs()) }
    }

    /// The number without its sign; the smallest stays itself.
    pub const fn wrapping_abs(self) -> Self {
        self.overflowing_abs().0
    }

    /// The number without its sign, in the type that has none.
    pub const fn unsigned_abs(self) -> NonZero<<each as crate::integer_signs::Counterpart>::Other> {
        unsafe { NonZero::new_unchecked(self.get().unsigned_abs()) }
    }

    /// The same bits without a sign.
    pub const fn cast_unsigned(self) -> NonZero<<each as crate::integer_signs::Counterpart>::Other> {
        unsafe { NonZero::new_unchecked(self.get().cast_unsigned()) }
    }

    /// The number with the other sign, or none when it does not fit.
    pub const fn checked_neg(self) -> Option<Self> {
        match self.get().checked_neg() {
            Some(opposite) => NonZero::new(opposite),
            None => None,
        }
    }

    /// The number with the other sign, and whether it did not fit.
    pub const fn overflowing_neg(self) -> (Self, bool) {
        let (opposite, cut) = self.get().overflowing_neg();
        (unsafe { NonZero::new_unchecked(opposite) }, cut)
    }

    /// The number with the other sign, at most the largest.
    pub const fn saturating_neg(self) -> Self {
        unsafe { NonZero::new_unchecked(self.get().saturating_neg()) }
    }

    /// The number with the other sign; the smallest stays itself.
    pub const fn wrapping_neg(self) -> Self {
        self.overflowing_neg().0
    }
}

#[each(u8, u16, u32, u64, usize)]
impl NonZero<each> {
    /// The smallest value.
    pub const MIN: NonZero<each> = unsafe { NonZero::new_unchecked(1) };

    /// The same bits with a sign.
    pub const fn cast_signed(self) -> NonZero<<each as crate::integer_signs::Counterpart>::Other> {
        unsafe { NonZero::new_unchecked(self.get().cast_signed()) }
    }

    /// The quotient, rounded up.
    pub const fn div_ceil(self, rhs: Self) -> Self {
        unsafe { NonZero::new_unchecked(self.get().div_ceil(rhs.get())) }
    }

    /// The sum, or none when it overflows.
    pub const fn checked_add(self, rhs: each) -> Option<Self> {
        match self.get().checked_add(rhs) {
            Some(sum) => NonZero::new(sum),
            None => None,
        }
    }

    /// The sum, at most the largest number.
    pub const fn saturating_add(self, rhs: each) -> Self {
        unsafe { NonZero::new_unchecked(self.get().saturating_add(rhs)) }
    }

    /// The smallest power of two that is not smaller, or none when it does not fit.
    pub const fn checked_next_power_of_two(self) -> Option<Self> {
        match self.get().checked_next_power_of_two() {
            Some(power) => NonZero::new(power),
            None => None,
        }
    }

    /// Is exactly one bit set?
    pub const fn is_power_of_two(self) -> bool {
        self.get().is_power_of_two()
    }

    /// The logarithm to base 2, rounded down.
    pub const fn ilog2(self) -> u32 {
        self.get().ilog2()
    }

    /// The logarithm to base 10, rounded down.
    pub const fn ilog10(self) -> u32 {
        self.get().ilog10()
    }

    /// The square root, rounded down.
    pub const fn isqrt(self) -> Self {
        unsafe { NonZero::new_unchecked(self.get().isqrt()) }
    }

    /// The mean of two numbers, rounded down.
    pub const fn midpoint(self, rhs: Self) -> Self {
        unsafe { NonZero::new_unchecked(self.get().midpoint(rhs.get())) }
    }
}

#[each(i8, i16, i32, i64, isize, u8, u16, u32, u64, usize)]
impl From<NonZero<each>> for each {
    fn from(value: NonZero<each>) -> each {
        value.get()
    }
}

#[each(i8, i16, i32, i64, isize, u8, u16, u32, u64, usize)]
impl TryFrom<each> for NonZero<each> {
    type Error = TryFromIntError;
    fn try_from(value: each) -> Result<NonZero<each>, TryFromIntError> {
        NonZero::new(value).ok_or(TryFromIntError(()))
    }
}

#[each(i8, i16, i32, i64, isize, u8, u16, u32, u64, usize)]
impl FromStr for NonZero<each> {
    type Err = ParseIntError;
    fn from_str(text: &str) -> Result<NonZero<each>, ParseIntError> {
        NonZero::new(each::from_str_radix(text, 10)?).ok_or(ParseIntError { kind: IntErrorKind::Zero })
    }
}

#[each(i8, i16, i32, i64, isize, u8, u16, u32, u64, usize)]
impl BitOr for NonZero<each> {
    type Output = NonZero<each>;
    fn bitor(self, rhs: NonZero<each>) -> NonZero<each> {
        unsafe { NonZero::new_unchecked(self.get() | rhs.get()) }
    }
}

#[each(i8, i16, i32, i64, isize, u8, u16, u32, u64, usize)]
impl BitOr<each> for NonZero<each> {
    type Output = NonZero<each>;
    fn bitor(self, rhs: each) -> NonZero<each> {
        unsafe { NonZero::new_unchecked(self.get() | rhs) }
    }
}

#[each(i8, i16, i32, i64, isize, u8, u16, u32, u64, usize)]
impl BitOr<NonZero<each>> for each {
    type Output = NonZero<each>;
    fn bitor(self, rhs: NonZero<each>) -> NonZero<each> {
        rhs | self
    }
}

#[each(i8, i16, i32, i64, isize, u8, u16, u32, u64, usize)]
impl BitOrAssign for NonZero<each> {
    fn bitor_assign(&mut self, rhs: NonZero<each>) {
        *self = *self | rhs;
    }
}

#[each(i8, i16, i32, i64, isize, u8, u16, u32, u64, usize)]
impl BitOrAssign<each> for NonZero<each> {
    fn bitor_assign(&mut self, rhs: each) {
        *self = *self | rhs;
    }
}

#[each(i8, i16, i32, i64, isize)]
impl Neg for NonZero<each> {
    type Output = NonZero<each>;
    fn neg(self) -> NonZero<each> {
        unsafe { NonZero::new_unchecked(-self.get()) }
    }
}

/// A quotient by what is not 0 cannot fail.
#[each(u8, u16, u32, u64, usize)]
impl Div<NonZero<each>> for each {
    type Output = each;
    fn div(self, rhs: NonZero<each>) -> each {
        self / rhs.get()
    }
}

#[each(u8, u16, u32, u64, usize)]
impl DivAssign<NonZero<each>> for each {
    fn div_assign(&mut self, rhs: NonZero<each>) {
        *self = *self / rhs.get();
    }
}

#[each(u8, u16, u32, u64, usize)]
impl Rem<NonZero<each>> for each {
    type Output = each;
    fn rem(self, rhs: NonZero<each>) -> each {
        self % rhs.get()
    }
}

#[each(u8, u16, u32, u64, usize)]
impl RemAssign<NonZero<each>> for each {
    fn rem_assign(&mut self, rhs: NonZero<each>) {
        *self = *self % rhs.get();
    }
}

#[each(u16, u32, u64, usize, i16, i32, i64, isize)]
impl From<NonZero<u8>> for NonZero<each> {
    fn from(value: NonZero<u8>) -> NonZero<each> {
        unsafe { NonZero::new_unchecked(value.get() as each) }
    }
}

#[each(u32, u64, usize, i32, i64)]
impl From<NonZero<u16>> for NonZero<each> {
    fn from(value: NonZero<u16>) -> NonZero<each> {
        unsafe { NonZero::new_unchecked(value.get() as each) }
    }
}

#[each(u64, i64)]
impl From<NonZero<u32>> for NonZero<each> {
    fn from(value: NonZero<u32>) -> NonZero<each> {
        unsafe { NonZero::new_unchecked(value.get() as each) }
    }
}

#[each(i16, i32, i64, isize)]
impl From<NonZero<i8>> for NonZero<each> {
    fn from(value: NonZero<i8>) -> NonZero<each> {
        unsafe { NonZero::new_unchecked(value.get() as each) }
    }
}

#[each(i32, i64, isize)]
impl From<NonZero<i16>> for NonZero<each> {
    fn from(value: NonZero<i16>) -> NonZero<each> {
        unsafe { NonZero::new_unchecked(value.get() as each) }
    }
}

#[each(i64)]
impl From<NonZero<i32>> for NonZero<each> {
    fn from(value: NonZero<i32>) -> NonZero<each> {
        unsafe { NonZero::new_unchecked(value.get() as each) }
    }
}
