//! `Result`: a value, or an error.

use crate::fmt::Debug;
use crate::iter_sum::UntilErr;
use crate::ops::{Deref, DerefMut};
use crate::panicking;

/// A value, or an error.
#[lang = "result"]
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Result<T, E> {
    Ok(T),
    Err(E),
}

impl<T, E> Result<T, E> {
    /// Is it a value?
    #[inline]
    pub const fn is_ok(&self) -> bool {
        match self {
            Ok(_) => true,
            Err(_) => false,
        }
    }

    /// Is it an error?
    #[inline]
    pub const fn is_err(&self) -> bool {
        !self.is_ok()
    }

    /// Is it a value that passes the test?
    pub fn is_ok_and<F: FnOnce(T) -> bool>(self, test: F) -> bool {
        match self {
            Ok(value) => test(value),
            Err(_) => false,
        }
    }

    /// Is it an error that passes the test?
    pub fn is_err_and<F: FnOnce(E) -> bool>(self, test: F) -> bool {
        match self {
            Ok(_) => false,
            Err(error) => test(error),
        }
    }

    /// The value; the error is dropped.
    pub fn ok(self) -> Option<T> {
        match self {
            Ok(value) => Some(value),
            Err(_) => None,
        }
    }

    /// The error; the value is dropped.
    pub fn err(self) -> Option<E> {
        match self {
            Ok(_) => None,
            Err(error) => Some(error),
        }
    }

    /// References to what is inside.
    pub const fn as_ref(&self) -> Result<&T, &E> {
        match self {
            Ok(value) => Ok(value),
            Err(error) => Err(error),
        }
    }

    /// References for changing what is inside.
    pub const fn as_mut(&mut self) -> Result<&mut T, &mut E> {
        match self {
            Ok(value) => Ok(value),
            Err(error) => Err(error),
        }
    }

    /// A reference to what the value leads to.
    pub fn as_deref(&self) -> Result<&T::Target, &E>
    where
        T: Deref,
    {
        match self {
            Ok(value) => Ok(value.deref()),
            Err(error) => Err(error),
        }
    }

    /// A reference for changing what the value leads to.
    pub fn as_deref_mut(&mut self) -> Result<&mut T::Target, &mut E>
    where
        T: DerefMut,
    {
        match self {
            Ok(value) => Ok(value.deref_mut()),
            Err(error) => Err(error),
        }
    }

    /// Changes the value by `change`.
    pub fn map<U, F: FnOnce(T) -> U>(self, change: F) -> Result<U, E> {
        match self {
            Ok(value) => Ok(change(value)),
            Err(error) => Err(error),
        }
    }

    /// Changes the error by `change`.
    pub fn map_err<O, F: FnOnce(E) -> O>(self, change: F) -> Result<T, O> {
        match self {
            Ok(value) => Ok(value),
            Err(error) => Err(change(error)),
        }
    }

    /// What `change` makes of the value, or `other`.
    pub fn map_or<U, F: FnOnce(T) -> U>(self, other: U, change: F) -> U {
        match self {
            Ok(value) => change(value),
            Err(_) => other,
        }
    }

    /// What `change` makes of the value, or `make` of the error.
    pub fn map_or_else<U, D: FnOnce(E) -> U, F: FnOnce(T) -> U>(self, make: D, change: F) -> U {
        match self {
            Ok(value) => change(value),
            Err(error) => make(error),
        }
    }

    /// Looks at the value on its way through.
    pub fn inspect<F: FnOnce(&T)>(self, look: F) -> Self {
        if let Ok(value) = &self {
            look(value);
        }
        self
    }

    /// Looks at the error on its way through.
    pub fn inspect_err<F: FnOnce(&E)>(self, look: F) -> Self {
        if let Err(error) = &self {
            look(error);
        }
        self
    }

    /// `other` after a value, else the error.
    pub fn and<U>(self, other: Result<U, E>) -> Result<U, E> {
        match self {
            Ok(_) => other,
            Err(error) => Err(error),
        }
    }

    /// What `next` makes of the value, which may be an error.
    pub fn and_then<U, F: FnOnce(T) -> Result<U, E>>(self, next: F) -> Result<U, E> {
        match self {
            Ok(value) => next(value),
            Err(error) => Err(error),
        }
    }

    /// This value, or else `other`.
    pub fn or<O>(self, other: Result<T, O>) -> Result<T, O> {
        match self {
            Ok(value) => Ok(value),
            Err(_) => other,
        }
    }

    /// This value, or else what `next` makes of the error.
    pub fn or_else<O, F: FnOnce(E) -> Result<T, O>>(self, next: F) -> Result<T, O> {
        match self {
            Ok(value) => Ok(value),
            Err(error) => next(error),
        }
    }

    /// The value, or `other`.
    pub fn unwrap_or(self, other: T) -> T {
        match self {
            Ok(value) => value,
            Err(_) => other,
        }
    }

    /// The value, or what `make` makes of the error.
    pub fn unwrap_or_else<F: FnOnce(E) -> T>(self, make: F) -> T {
        match self {
            Ok(value) => value,
            Err(error) => make(error),
        }
    }

    /// The value, or the type's default.
    pub fn unwrap_or_default(self) -> T
    where
        T: Default,
    {
        match self {
            Ok(value) => value,
            Err(_) => T::default(),
        }
    }

    /// The value; panics with `message` and the error.
    #[track_caller]
    pub fn expect(self, message: &str) -> T
    where
        E: Debug,
    {
        match self {
            Ok(value) => value,
            Err(error) => panicking::unwrap_failed(message, &error),
        }
    }

    /// The value; panics with the error.
    #[track_caller]
    pub fn unwrap(self) -> T
    where
        E: Debug,
    {
        match self {
            Ok(value) => value,
            Err(error) => panicking::unwrap_failed("called `Result::unwrap()` on an `Err` value", &error),
        }
    }

    /// The error; panics with `message` and the value.
    #[track_caller]
    pub fn expect_err(self, message: &str) -> E
    where
        T: Debug,
    {
        match self {
            Ok(value) => panicking::unwrap_failed(message, &value),
            Err(error) => error,
        }
    }

    /// The error; panics with the value.
    #[track_caller]
    pub fn unwrap_err(self) -> E
    where
        T: Debug,
    {
        match self {
            Ok(value) => panicking::unwrap_failed("called `Result::unwrap_err()` on an `Ok` value", &value),
            Err(error) => error,
        }
    }

    /// The value, without looking whether it is one.
    #[inline]
    pub unsafe fn unwrap_unchecked(self) -> T {
        match self {
            Ok(value) => value,
            Err(_) => crate::intrinsics::unreachable(),
        }
    }

    /// The error, without looking whether it is one.
    pub unsafe fn unwrap_err_unchecked(self) -> E {
        match self {
            Ok(_) => crate::intrinsics::unreachable(),
            Err(error) => error,
        }
    }

    /// Goes over the value, if it is one.
    pub fn iter(&self) -> crate::option::IntoIter<&T> {
        self.as_ref().ok().into_iter()
    }

    /// Goes over the value for changing it, if it is one.
    pub fn iter_mut(&mut self) -> crate::option::IntoIter<&mut T> {
        self.as_mut().ok().into_iter()
    }
}

impl<T, E> Result<&T, E> {
    /// A copy of the value referred to.
    pub fn copied(self) -> Result<T, E>
    where
        T: Copy,
    {
        match self {
            Ok(value) => Ok(*value),
            Err(error) => Err(error),
        }
    }

    /// A clone of the value referred to.
    pub fn cloned(self) -> Result<T, E>
    where
        T: Clone,
    {
        match self {
            Ok(value) => Ok(value.clone()),
            Err(error) => Err(error),
        }
    }
}

impl<T, E> Result<Option<T>, E> {
    /// Exchanges the two layers.
    pub fn transpose(self) -> Option<Result<T, E>> {
        match self {
            Ok(Some(value)) => Some(Ok(value)),
            Ok(None) => None,
            Err(error) => Some(Err(error)),
        }
    }
}

impl<T, E> Result<Result<T, E>, E> {
    /// Takes one layer off.
    pub fn flatten(self) -> Result<T, E> {
        match self {
            Ok(inner) => inner,
            Err(error) => Err(error),
        }
    }
}

impl<T: Copy, E: Copy> Copy for Result<T, E> {}

impl<T: Clone, E: Clone> Clone for Result<T, E> {
    fn clone(&self) -> Self {
        match self {
            Ok(value) => Ok(value.clone()),
            Err(error) => Err(error.clone()),
        }
    }
}

impl<T, E> IntoIterator for Result<T, E> {
    type Item = T;
    type IntoIter = crate::option::IntoIter<T>;
    fn into_iter(self) -> crate::option::IntoIter<T> {
        self.ok().into_iter()
    }
}

impl<'a, T, E> IntoIterator for &'a Result<T, E> {
    type Item = &'a T;
    type IntoIter = crate::option::IntoIter<&'a T>;
    fn into_iter(self) -> crate::option::IntoIter<&'a T> {
        self.iter()
    }
}

impl<T, E, C: FromIterator<T>> FromIterator<Result<T, E>> for Result<C, E> {
    fn from_iter<I: IntoIterator<Item = Result<T, E>>>(iter: I) -> Self {
        let mut error = None;
        let collected = C::from_iter(UntilErr { iter: iter.into_iter(), error: &mut error });
        match error {
            None => Ok(collected),
            Some(error) => Err(error),
        }
    }
}

impl<T, E> Result<&mut T, E> {
    /// A copy of the value referred to.
    pub fn copied(self) -> Result<T, E>
    where
        T: Copy,
    {
        self.map(|value| *value)
    }

    /// A clone of the value referred to.
    pub fn cloned(self) -> Result<T, E>
    where
        T: Clone,
    {
        self.map(|value| value.clone())
    }
}

impl<'a, T, E> IntoIterator for &'a mut Result<T, E> {
    type Item = &'a mut T;
    type IntoIter = crate::option::IntoIter<&'a mut T>;
    fn into_iter(self) -> crate::option::IntoIter<&'a mut T> {
        self.as_mut().ok().into_iter()
    }
}
