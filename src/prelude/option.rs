//! `Option`: a value, or none.

use crate::cmp::Ordering;
use crate::iter_sum::UntilNone;
use crate::ops::{Deref, DerefMut};
use crate::panicking;

/// A value, or none.
#[lang = "option"]
#[derive(Debug, Hash)]
pub enum Option<T> {
    None,
    Some(T),
}

impl<T> Option<T> {
    /// Is there a value?
    #[inline]
    pub const fn is_some(&self) -> bool {
        match self {
            Some(_) => true,
            None => false,
        }
    }

    /// Is there none?
    #[inline]
    pub const fn is_none(&self) -> bool {
        match self {
            Some(_) => false,
            None => true,
        }
    }

    /// Is there a value that passes the test?
    pub fn is_some_and<F: FnOnce(T) -> bool>(self, test: F) -> bool {
        match self {
            Some(value) => test(value),
            None => false,
        }
    }

    /// Is there no value, or one that passes the test?
    pub fn is_none_or<F: FnOnce(T) -> bool>(self, test: F) -> bool {
        match self {
            Some(value) => test(value),
            None => true,
        }
    }

    /// A reference to the value inside.
    #[inline]
    pub const fn as_ref(&self) -> Option<&T> {
        match self {
            Some(value) => Some(value),
            None => None,
        }
    }

    /// A reference through which the value inside can be changed.
    #[inline]
    pub const fn as_mut(&mut self) -> Option<&mut T> {
        match self {
            Some(value) => Some(value),
            None => None,
        }
    }

    /// A reference to what the value inside leads to.
    pub fn as_deref(&self) -> Option<&T::Target>
    where
        T: Deref,
    {
        match self {
            Some(value) => Some(value.deref()),
            None => None,
        }
    }

    /// A reference for changing what the value inside leads to.
    pub fn as_deref_mut(&mut self) -> Option<&mut T::Target>
    where
        T: DerefMut,
    {
        match self {
            Some(value) => Some(value.deref_mut()),
            None => None,
        }
    }

    /// The value as a slice of length one or zero.
    pub fn as_slice(&self) -> &[T] {
        match self {
            Some(value) => crate::slice::from_ref(value),
            None => &[],
        }
    }

    /// The value; panics with `message` when there is none.
    #[inline]
    #[track_caller]
    pub fn expect(self, message: &str) -> T {
        match self {
            Some(value) => value,
            None => panicking::panic_display(message),
        }
    }

    /// The value; panics when there is none.
    #[inline]
    #[track_caller]
    pub fn unwrap(self) -> T {
        match self {
            Some(value) => value,
            None => panicking::unwrap_none(),
        }
    }

    /// The value, or `other`.
    #[inline]
    pub fn unwrap_or(self, other: T) -> T {
        match self {
            Some(value) => value,
            None => other,
        }
    }

    /// The value, or what `make` gives.
    #[inline]
    pub fn unwrap_or_else<F: FnOnce() -> T>(self, make: F) -> T {
        match self {
            Some(value) => value,
            None => make(),
        }
    }

    /// The value, or the type's default.
    pub fn unwrap_or_default(self) -> T
    where
        T: Default,
    {
        match self {
            Some(value) => value,
            None => T::default(),
        }
    }

    /// The value, without looking whether there is one.
    #[inline]
    pub unsafe fn unwrap_unchecked(self) -> T {
        match self {
            Some(value) => value,
            None => crate::intrinsics::unreachable(),
        }
    }

    /// Changes the value by `change`.
    #[inline]
    pub fn map<U, F: FnOnce(T) -> U>(self, change: F) -> Option<U> {
        match self {
            Some(value) => Some(change(value)),
            None => None,
        }
    }

    /// What `change` makes of the value, or `other`.
    pub fn map_or<U, F: FnOnce(T) -> U>(self, other: U, change: F) -> U {
        match self {
            Some(value) => change(value),
            None => other,
        }
    }

    /// What `change` makes of the value, or what `make` gives.
    pub fn map_or_else<U, D: FnOnce() -> U, F: FnOnce(T) -> U>(self, make: D, change: F) -> U {
        match self {
            Some(value) => change(value),
            None => make(),
        }
    }

    /// Looks at the value on its way through.
    pub fn inspect<F: FnOnce(&T)>(self, look: F) -> Self {
        if let Some(value) = &self {
            look(value);
        }
        self
    }

    /// `Ok` with the value, or `Err(error)`.
    pub fn ok_or<E>(self, error: E) -> Result<T, E> {
        match self {
            Some(value) => Ok(value),
            None => Err(error),
        }
    }

    /// `Ok` with the value, or `Err` with what `make` gives.
    pub fn ok_or_else<E, F: FnOnce() -> E>(self, make: F) -> Result<T, E> {
        match self {
            Some(value) => Ok(value),
            None => Err(make()),
        }
    }

    /// `other` if there is a value, else none.
    pub fn and<U>(self, other: Option<U>) -> Option<U> {
        match self {
            Some(_) => other,
            None => None,
        }
    }

    /// What `next` makes of the value, which may be none.
    pub fn and_then<U, F: FnOnce(T) -> Option<U>>(self, next: F) -> Option<U> {
        match self {
            Some(value) => next(value),
            None => None,
        }
    }

    /// The value if it passes the test.
    pub fn filter<P: FnOnce(&T) -> bool>(self, test: P) -> Self {
        if let Some(value) = self {
            if test(&value) {
                return Some(value);
            }
        }
        None
    }

    /// This value, or else the other.
    pub fn or(self, other: Option<T>) -> Option<T> {
        match self {
            Some(value) => Some(value),
            None => other,
        }
    }

    /// This value, or else what `make` gives.
    pub fn or_else<F: FnOnce() -> Option<T>>(self, make: F) -> Option<T> {
        match self {
            Some(value) => Some(value),
            None => make(),
        }
    }

    /// The value, if exactly one of the two has one.
    pub fn xor(self, other: Option<T>) -> Option<T> {
        match (self, other) {
            (Some(value), None) => Some(value),
            (None, Some(value)) => Some(value),
            _ => None,
        }
    }

    /// Puts a value in, dropping the old one, and lends it.
    pub fn insert(&mut self, value: T) -> &mut T {
        *self = Some(value);
        self.as_mut().unwrap()
    }

    /// Lends the value, after putting `value` in if there was none.
    pub fn get_or_insert(&mut self, value: T) -> &mut T {
        if self.is_none() {
            *self = Some(value);
        }
        self.as_mut().unwrap()
    }

    /// Lends the value, after putting in what `make` gives if there was none.
    pub fn get_or_insert_with<F: FnOnce() -> T>(&mut self, make: F) -> &mut T {
        if self.is_none() {
            *self = Some(make());
        }
        self.as_mut().unwrap()
    }

    /// Lends the value, after putting in the type's default if there was none.
    pub fn get_or_insert_default(&mut self) -> &mut T
    where
        T: Default,
    {
        self.get_or_insert_with(T::default)
    }

    /// Takes the value out and leaves none.
    #[inline]
    pub const fn take(&mut self) -> Option<T> {
        crate::mem::replace(self, None)
    }

    /// Takes the value out if it passes the test.
    pub fn take_if<P: FnOnce(&mut T) -> bool>(&mut self, test: P) -> Option<T> {
        match self {
            Some(value) => {
                if test(value) {
                    self.take()
                } else {
                    None
                }
            }
            None => None,
        }
    }

    /// Puts a value in and gives the old one back.
    #[inline]
    pub const fn replace(&mut self, value: T) -> Option<T> {
        crate::mem::replace(self, Some(value))
    }

    /// Both values, if both are there.
    pub fn zip<U>(self, other: Option<U>) -> Option<(T, U)> {
        match (self, other) {
            (Some(a), Some(b)) => Some((a, b)),
            _ => None,
        }
    }

    /// Goes over the value, if there is one.
    pub fn iter(&self) -> IntoIter<&T> {
        IntoIter { value: self.as_ref() }
    }

    /// Goes over the value for changing it, if there is one.
    pub fn iter_mut(&mut self) -> IntoIter<&mut T> {
        IntoIter { value: self.as_mut() }
    }
}

impl<T> Option<&T> {
    /// A copy of the value referred to.
    pub fn copied(self) -> Option<T>
    where
        T: Copy,
    {
        match self {
            Some(value) => Some(*value),
            None => None,
        }
    }

    /// A clone of the value referred to.
    pub fn cloned(self) -> Option<T>
    where
        T: Clone,
    {
        match self {
            Some(value) => Some(value.clone()),
            None => None,
        }
    }
}

impl<T> Option<&mut T> {
    /// A copy of the value referred to.
    pub fn copied(self) -> Option<T>
    where
        T: Copy,
    {
        match self {
            Some(value) => Some(*value),
            None => None,
        }
    }

    /// A clone of the value referred to.
    pub fn cloned(self) -> Option<T>
    where
        T: Clone,
    {
        match self {
            Some(value) => Some((*value).clone()),
            None => None,
        }
    }
}

impl<T> Option<Option<T>> {
    /// Takes one layer off.
    pub fn flatten(self) -> Option<T> {
        match self {
            Some(inner) => inner,
            None => None,
        }
    }
}

impl<T, E> Option<Result<T, E>> {
    /// Exchanges the two layers.
    pub fn transpose(self) -> Result<Option<T>, E> {
        match self {
            Some(Ok(value)) => Ok(Some(value)),
            Some(Err(error)) => Err(error),
            None => Ok(None),
        }
    }
}

impl<T, U> Option<(T, U)> {
    /// Two options out of one.
    pub fn unzip(self) -> (Option<T>, Option<U>) {
        match self {
            Some((a, b)) => (Some(a), Some(b)),
            None => (None, None),
        }
    }
}

impl<T: Copy> Copy for Option<T> {}

impl<T: Clone> Clone for Option<T> {
    fn clone(&self) -> Self {
        match self {
            Some(value) => Some(value.clone()),
            None => None,
        }
    }
}

impl<T> Default for Option<T> {
    fn default() -> Self {
        None
    }
}

impl<T> From<T> for Option<T> {
    fn from(value: T) -> Self {
        Some(value)
    }
}

impl<T: PartialEq> PartialEq for Option<T> {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Some(a), Some(b)) => *a == *b,
            (None, None) => true,
            _ => false,
        }
    }
}

impl<T: Eq> Eq for Option<T> {}

impl<T: PartialOrd> PartialOrd for Option<T> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        match (self, other) {
            (Some(a), Some(b)) => a.partial_cmp(b),
            (Some(_), None) => Some(Ordering::Greater),
            (None, Some(_)) => Some(Ordering::Less),
            (None, None) => Some(Ordering::Equal),
        }
    }
}

impl<T: Ord> Ord for Option<T> {
    fn cmp(&self, other: &Self) -> Ordering {
        match (self, other) {
            (Some(a), Some(b)) => a.cmp(b),
            (Some(_), None) => Ordering::Greater,
            (None, Some(_)) => Ordering::Less,
            (None, None) => Ordering::Equal,
        }
    }
}

/// Goes over one value or none.
#[derive(Clone, Debug)]
pub struct IntoIter<T> {
    value: Option<T>,
}

impl<T> Iterator for IntoIter<T> {
    type Item = T;
    fn next(&mut self) -> Option<T> {
        self.value.take()
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        let left = if self.value.is_some() { 1 } else { 0 };
        (left, Some(left))
    }
}

impl<T> DoubleEndedIterator for IntoIter<T> {
    fn next_back(&mut self) -> Option<T> {
        self.value.take()
    }
}

impl<T> ExactSizeIterator for IntoIter<T> {}

impl<T> IntoIterator for Option<T> {
    type Item = T;
    type IntoIter = IntoIter<T>;
    fn into_iter(self) -> IntoIter<T> {
        IntoIter { value: self }
    }
}

impl<'a, T> IntoIterator for &'a Option<T> {
    type Item = &'a T;
    type IntoIter = IntoIter<&'a T>;
    fn into_iter(self) -> IntoIter<&'a T> {
        self.iter()
    }
}

impl<'a, T> IntoIterator for &'a mut Option<T> {
    type Item = &'a mut T;
    type IntoIter = IntoIter<&'a mut T>;
    fn into_iter(self) -> IntoIter<&'a mut T> {
        self.iter_mut()
    }
}

impl<T, C: FromIterator<T>> FromIterator<Option<T>> for Option<C> {
    fn from_iter<I: IntoIterator<Item = Option<T>>>(iter: I) -> Self {
        let mut stopped = false;
        let collected = C::from_iter(UntilNone { iter: iter.into_iter(), stopped: &mut stopped });
        if stopped { None } else { Some(collected) }
    }
}

impl bool {
    /// `Some(value)` when true.
    #[inline]
    pub fn then_some<T>(self, value: T) -> Option<T> {
        if self { Some(value) } else { None }
    }

    /// `Some(f())` when true.
    #[inline]
    pub fn then<T, F: FnOnce() -> T>(self, f: F) -> Option<T> {
        if self { Some(f()) } else { None }
    }
}

impl<'a, T> From<&'a Option<T>> for Option<&'a T> {
    fn from(option: &'a Option<T>) -> Self {
        option.as_ref()
    }
}

impl<'a, T> From<&'a mut Option<T>> for Option<&'a mut T> {
    fn from(option: &'a mut Option<T>) -> Self {
        option.as_mut()
    }
}

impl<T> Option<T> {
    /// The value as a slice of length one or zero, for changing it.
    pub fn as_mut_slice(&mut self) -> &mut [T] {
        match self {
            Some(value) => crate::slice::from_mut(value),
            None => &mut [],
        }
    }
}
