//! Comparison.

use crate::hash::Hash;

/// The outcome of a comparison.
#[lang = "ordering"]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(i8)]
pub enum Ordering {
    Less = -1,
    Equal = 0,
    Greater = 1,
}

use Ordering::{Equal, Greater, Less};

impl Ordering {
    /// Is it `Equal`?
    pub const fn is_eq(self) -> bool {
        self as i8 == 0
    }

    /// Is it not `Equal`?
    pub const fn is_ne(self) -> bool {
        self as i8 != 0
    }

    /// Is it `Less`?
    pub const fn is_lt(self) -> bool {
        (self as i8) < 0
    }

    /// Is it `Greater`?
    pub const fn is_gt(self) -> bool {
        self as i8 > 0
    }

    /// Is it `Less` or `Equal`?
    pub const fn is_le(self) -> bool {
        self as i8 <= 0
    }

    /// Is it `Greater` or `Equal`?
    pub const fn is_ge(self) -> bool {
        self as i8 >= 0
    }

    /// The outcome with the two sides exchanged.
    pub const fn reverse(self) -> Ordering {
        match self {
            Less => Greater,
            Equal => Equal,
            Greater => Less,
        }
    }

    /// This outcome, or `other` when the first comparison was a draw.
    pub const fn then(self, other: Ordering) -> Ordering {
        match self {
            Equal => other,
            _ => self,
        }
    }

    /// This outcome, or that of `other` when the first comparison was a draw.
    pub fn then_with<F: FnOnce() -> Ordering>(self, other: F) -> Ordering {
        match self {
            Equal => other(),
            _ => self,
        }
    }
}

impl PartialOrd for Ordering {
    fn partial_cmp(&self, other: &Ordering) -> Option<Ordering> {
        (*self as i8).partial_cmp(&(*other as i8))
    }
}

impl Ord for Ordering {
    fn cmp(&self, other: &Ordering) -> Ordering {
        (*self as i8).cmp(&(*other as i8))
    }
}

/// `a == b`.
#[lang = "partial_eq"]
pub trait PartialEq<Rhs: ?Sized = Self> {
    /// Are they equal?
    fn eq(&self, other: &Rhs) -> bool;

    /// Do they differ?
    #[inline]
    fn ne(&self, other: &Rhs) -> bool {
        !self.eq(other)
    }
}

/// Equality in which every value equals itself.
#[lang = "eq"]
pub trait Eq: PartialEq {}

/// `a < b` and the like.
#[lang = "partial_ord"]
pub trait PartialOrd<Rhs: ?Sized = Self>: PartialEq<Rhs> {
    /// The order of the two, if they have one.
    fn partial_cmp(&self, other: &Rhs) -> Option<Ordering>;

    /// `self < other`
    fn lt(&self, other: &Rhs) -> bool {
        match self.partial_cmp(other) {
            Some(Less) => true,
            _ => false,
        }
    }

    /// `self <= other`
    fn le(&self, other: &Rhs) -> bool {
        match self.partial_cmp(other) {
            Some(Less) | Some(Equal) => true,
            _ => false,
        }
    }

    /// `self > other`
    fn gt(&self, other: &Rhs) -> bool {
        match self.partial_cmp(other) {
            Some(Greater) => true,
            _ => false,
        }
    }

    /// `self >= other`
    fn ge(&self, other: &Rhs) -> bool {
        match self.partial_cmp(other) {
            Some(Greater) | Some(Equal) => true,
            _ => false,
        }
    }
}

/// Order in which any two values can be compared.
#[lang = "ord"]
pub trait Ord: Eq + PartialOrd {
    /// The order of the two.
    fn cmp(&self, other: &Self) -> Ordering;

    /// The larger one; the second when they are equal.
    fn max(self, other: Self) -> Self
    where
        Self: Sized,
    {
        if other < self { self } else { other }
    }

    /// The smaller one; the first when they are equal.
    fn min(self, other: Self) -> Self
    where
        Self: Sized,
    {
        if other < self { other } else { self }
    }

    /// The value, or the end of `min..=max` that it lies beyond.
    fn clamp(self, min: Self, max: Self) -> Self
    where
        Self: Sized,
    {
        if min > max {
            crate::panicking::panic_text("assertion failed: min <= max");
        }
        if self < min {
            min
        } else if self > max {
            max
        } else {
            self
        }
    }
}

/// The smaller of two values.
pub fn min<T: Ord>(a: T, b: T) -> T {
    a.min(b)
}

/// The larger of two values.
pub fn max<T: Ord>(a: T, b: T) -> T {
    a.max(b)
}

/// The smaller by a comparison of your own.
pub fn min_by<T, F: FnOnce(&T, &T) -> Ordering>(a: T, b: T, compare: F) -> T {
    if compare(&b, &a).is_lt() { b } else { a }
}

/// The larger by a comparison of your own.
pub fn max_by<T, F: FnOnce(&T, &T) -> Ordering>(a: T, b: T, compare: F) -> T {
    if compare(&b, &a).is_lt() { a } else { b }
}

/// The value with the smaller key.
pub fn min_by_key<T, F: FnMut(&T) -> K, K: Ord>(a: T, b: T, mut key: F) -> T {
    if key(&b) < key(&a) { b } else { a }
}

/// The value with the larger key.
pub fn max_by_key<T, F: FnMut(&T) -> K, K: Ord>(a: T, b: T, mut key: F) -> T {
    if key(&b) < key(&a) { a } else { b }
}

/// Turns the order round.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Reverse<T>(pub T);

impl<T: PartialOrd> PartialOrd for Reverse<T> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        other.0.partial_cmp(&self.0)
    }
}

impl<T: Ord> Ord for Reverse<T> {
    fn cmp(&self, other: &Self) -> Ordering {
        other.0.cmp(&self.0)
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize, f32, f64, bool, char)]
impl PartialEq for each {
    #[inline]
    fn eq(&self, other: &each) -> bool {
        *self == *other
    }
    #[inline]
    fn ne(&self, other: &each) -> bool {
        *self != *other
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize, bool, char)]
impl Eq for each {}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize, bool, char)]
impl PartialOrd for each {
    fn partial_cmp(&self, other: &each) -> Option<Ordering> {
        Some(self.cmp(other))
    }
    #[inline]
    fn lt(&self, other: &each) -> bool {
        *self < *other
    }
    #[inline]
    fn le(&self, other: &each) -> bool {
        *self <= *other
    }
    #[inline]
    fn gt(&self, other: &each) -> bool {
        *self > *other
    }
    #[inline]
    fn ge(&self, other: &each) -> bool {
        *self >= *other
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize, bool, char)]
impl Ord for each {
    fn cmp(&self, other: &each) -> Ordering {
        if *self < *other {
            Less
        } else if *self == *other {
            Equal
        } else {
            Greater
        }
    }
    fn clamp(self, min: each, max: each) -> each {
        if min > max {
            crate::panicking::clamp_order("min > max", &min, &max);
        }
        if self < min {
            min
        } else if self > max {
            max
        } else {
            self
        }
    }
}

#[each(f32, f64)]
impl PartialOrd for each {
    fn partial_cmp(&self, other: &each) -> Option<Ordering> {
        if *self < *other {
            Some(Less)
        } else if *self == *other {
            Some(Equal)
        } else if *self > *other {
            Some(Greater)
        } else {
            None
        }
    }
    #[inline]
    fn lt(&self, other: &each) -> bool {
        *self < *other
    }
    #[inline]
    fn le(&self, other: &each) -> bool {
        *self <= *other
    }
    #[inline]
    fn gt(&self, other: &each) -> bool {
        *self > *other
    }
    #[inline]
    fn ge(&self, other: &each) -> bool {
        *self >= *other
    }
}

impl PartialEq for ! {
    fn eq(&self, _other: &!) -> bool {
        *self
    }
}

impl Eq for ! {}

impl<A: ?Sized + PartialEq<B>, B: ?Sized> PartialEq<&B> for &A {
    #[inline]
    fn eq(&self, other: &&B) -> bool {
        PartialEq::eq(*self, *other)
    }
}

impl<A: ?Sized + PartialEq<B>, B: ?Sized> PartialEq<&mut B> for &mut A {
    fn eq(&self, other: &&mut B) -> bool {
        PartialEq::eq(&**self, &**other)
    }
}

impl<A: ?Sized + PartialEq<B>, B: ?Sized> PartialEq<&mut B> for &A {
    fn eq(&self, other: &&mut B) -> bool {
        PartialEq::eq(*self, &**other)
    }
}

impl<A: ?Sized + PartialEq<B>, B: ?Sized> PartialEq<&B> for &mut A {
    fn eq(&self, other: &&B) -> bool {
        PartialEq::eq(&**self, *other)
    }
}

impl<A: ?Sized + Eq> Eq for &A {}

impl<A: ?Sized + Eq> Eq for &mut A {}

impl<A: ?Sized + PartialOrd<B>, B: ?Sized> PartialOrd<&B> for &A {
    fn partial_cmp(&self, other: &&B) -> Option<Ordering> {
        PartialOrd::partial_cmp(*self, *other)
    }
}

impl<A: ?Sized + PartialOrd<B>, B: ?Sized> PartialOrd<&mut B> for &mut A {
    fn partial_cmp(&self, other: &&mut B) -> Option<Ordering> {
        PartialOrd::partial_cmp(&**self, &**other)
    }
}

impl<A: ?Sized + Ord> Ord for &A {
    fn cmp(&self, other: &Self) -> Ordering {
        Ord::cmp(*self, *other)
    }
}

impl<A: ?Sized + Ord> Ord for &mut A {
    fn cmp(&self, other: &Self) -> Ordering {
        Ord::cmp(&**self, &**other)
    }
}
