//! Conversions between types, by value and by reference.

use crate::fmt;
use crate::num::TryFromIntError;

/// A cheap view of `self` as a `&T`.
pub trait AsRef<T: ?Sized> {
    /// The view.
    fn as_ref(&self) -> &T;
}

/// A cheap view of `self` as a `&mut T`.
pub trait AsMut<T: ?Sized> {
    /// The view.
    fn as_mut(&mut self) -> &mut T;
}

/// Can be made from a `T`.
#[lang = "from"]
pub trait From<T>: Sized {
    /// Makes the value.
    fn from(value: T) -> Self;
}

/// Can be turned into a `T`; every `From` gives the matching `Into`.
#[lang = "into"]
pub trait Into<T>: Sized {
    /// Turns the value into a `T`.
    fn into(self) -> T;
}

/// Can be made from some values of `T`.
pub trait TryFrom<T>: Sized {
    type Error;
    /// Makes the value, or says why not.
    fn try_from(value: T) -> Result<Self, Self::Error>;
}

/// Some values can be turned into a `T`.
pub trait TryInto<T>: Sized {
    type Error;
    /// Turns the value into a `T`, or says why not.
    fn try_into(self) -> Result<T, Self::Error>;
}

impl<T> From<T> for T {
    fn from(value: T) -> T {
        value
    }
}

impl<T, U: From<T>> Into<U> for T {
    fn into(self) -> U {
        U::from(self)
    }
}

impl<T, U: Into<T>> TryFrom<U> for T {
    type Error = Infallible;
    fn try_from(value: U) -> Result<T, Infallible> {
        Ok(value.into())
    }
}

impl<T, U: TryFrom<T>> TryInto<U> for T {
    type Error = U::Error;
    fn try_into(self) -> Result<U, U::Error> {
        U::try_from(self)
    }
}

impl<T: ?Sized + AsRef<U>, U: ?Sized> AsRef<U> for &T {
    fn as_ref(&self) -> &U {
        (**self).as_ref()
    }
}

impl<T: ?Sized + AsRef<U>, U: ?Sized> AsRef<U> for &mut T {
    fn as_ref(&self) -> &U {
        (**self).as_ref()
    }
}

impl<T: ?Sized + AsMut<U>, U: ?Sized> AsMut<U> for &mut T {
    fn as_mut(&mut self) -> &mut U {
        (**self).as_mut()
    }
}

impl<T> AsRef<[T]> for [T] {
    fn as_ref(&self) -> &[T] {
        self
    }
}

impl<T> AsMut<[T]> for [T] {
    fn as_mut(&mut self) -> &mut [T] {
        self
    }
}

impl AsRef<str> for str {
    fn as_ref(&self) -> &str {
        self
    }
}

impl AsRef<[u8]> for str {
    fn as_ref(&self) -> &[u8] {
        self.as_bytes()
    }
}

/// The error of a conversion that cannot fail.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Infallible {}

impl fmt::Debug for Infallible {
    fn fmt(&self, _f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {}
    }
}

impl fmt::Display for Infallible {
    fn fmt(&self, _f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {}
    }
}

/// Gives back what it is given.
pub const fn identity<T>(value: T) -> T {
    value
}

// Integers that hold every value of the other type.

#[each(u16, u32, u64, usize, i16, i32, i64, isize, f32, f64)]
impl From<u8> for each {
    #[inline]
    fn from(value: u8) -> each {
        value as each
    }
}

#[each(i16, i32, i64, isize, f32, f64)]
impl From<i8> for each {
    #[inline]
    fn from(value: i8) -> each {
        value as each
    }
}

#[each(u32, u64, usize, i32, i64, f32, f64)]
impl From<u16> for each {
    #[inline]
    fn from(value: u16) -> each {
        value as each
    }
}

#[each(i32, i64, isize, f32, f64)]
impl From<i16> for each {
    #[inline]
    fn from(value: i16) -> each {
        value as each
    }
}

#[each(u64, i64, f64)]
impl From<u32> for each {
    #[inline]
    fn from(value: u32) -> each {
        value as each
    }
}

#[each(i64, f64)]
impl From<i32> for each {
    #[inline]
    fn from(value: i32) -> each {
        value as each
    }
}

impl From<f32> for f64 {
    #[inline]
    fn from(value: f32) -> f64 {
        value as f64
    }
}

#[each(i8, i16, i32, i64, isize, u8, u16, u32, u64, usize)]
impl From<bool> for each {
    #[inline]
    fn from(value: bool) -> each {
        value as each
    }
}

// Integers that may not fit. Each value is compared after a round trip: it must come back with the same sign.

#[each(i8)]
impl TryFrom<u8> for each {
    type Error = TryFromIntError;
    fn try_from(value: u8) -> Result<each, TryFromIntError> {
        crate::num::try_cast::<u8, each>(value, value > 127)
    }
}

#[each(u8, u16, u32, u64, usize)]
impl TryFrom<i8> for each {
    type Error = TryFromIntError;
    fn try_from(value: i8) -> Result<each, TryFromIntError> {
        crate::num::try_cast::<i8, each>(value, value < 0)
    }
}

#[each(i8, u8, i16, isize)]
impl TryFrom<u16> for each {
    type Error = TryFromIntError;
    fn try_from(value: u16) -> Result<each, TryFromIntError> {
        let cast = value as each;
        crate::num::try_cast::<u16, each>(value, cast as u16 != value || cast < 0)
    }
}

#[each(i8, u8, u16, u32, u64, usize)]
impl TryFrom<i16> for each {
    type Error = TryFromIntError;
    fn try_from(value: i16) -> Result<each, TryFromIntError> {
        let cast = value as each;
        crate::num::try_cast::<i16, each>(value, cast as i16 != value || (cast < 0) != (value < 0))
    }
}

#[each(i8, u8, i16, u16, i32, isize, usize)]
impl TryFrom<u32> for each {
    type Error = TryFromIntError;
    fn try_from(value: u32) -> Result<each, TryFromIntError> {
        let cast = value as each;
        crate::num::try_cast::<u32, each>(value, cast as u32 != value || cast < 0)
    }
}

#[each(i8, u8, i16, u16, u32, u64, isize, usize)]
impl TryFrom<i32> for each {
    type Error = TryFromIntError;
    fn try_from(value: i32) -> Result<each, TryFromIntError> {
        let cast = value as each;
        crate::num::try_cast::<i32, each>(value, cast as i32 != value || (cast < 0) != (value < 0))
    }
}

#[each(i8, u8, i16, u16, i32, u32, i64, isize, usize)]
impl TryFrom<u64> for each {
    type Error = TryFromIntError;
    fn try_from(value: u64) -> Result<each, TryFromIntError> {
        let cast = value as each;
        crate::num::try_cast::<u64, each>(value, cast as u64 != value || cast < 0)
    }
}

#[each(i8, u8, i16, u16, i32, u32, u64, isize, usize)]
impl TryFrom<i64> for each {
    type Error = TryFromIntError;
    fn try_from(value: i64) -> Result<each, TryFromIntError> {
        let cast = value as each;
        crate::num::try_cast::<i64, each>(value, cast as i64 != value || (cast < 0) != (value < 0))
    }
}

#[each(i8, u8, i16, u16, i32, u32, i64, u64, isize)]
impl TryFrom<usize> for each {
    type Error = TryFromIntError;
    fn try_from(value: usize) -> Result<each, TryFromIntError> {
        let cast = value as each;
        crate::num::try_cast::<usize, each>(value, cast as usize != value || cast < 0)
    }
}

#[each(i8, u8, i16, u16, i32, u32, i64, u64, usize)]
impl TryFrom<isize> for each {
    type Error = TryFromIntError;
    fn try_from(value: isize) -> Result<each, TryFromIntError> {
        let cast = value as each;
        crate::num::try_cast::<isize, each>(value, cast as isize != value || (cast < 0) != (value < 0))
    }
}

#[each(f32, f64)]
impl From<bool> for each {
    #[inline]
    fn from(value: bool) -> each {
        value as u8 as each
    }
}

/// 0 is false and 1 is true; there is no other.
#[each(i8, i16, i32, i64, i128, u8, u16, u32, u64, u128)]
impl TryFrom<each> for bool {
    type Error = crate::num::TryFromIntError;
    fn try_from(number: each) -> Result<bool, crate::num::TryFromIntError> {
        match number {
            0 => Ok(false),
            1 => Ok(true),
            _ => Err(crate::num::TryFromIntError(())),
        }
    }
}
