//! Iterators that come from nothing but a value or a function.

use crate::fmt;
use crate::option::IntoIter as Once;

/// Gives nothing.
#[derive(Clone)]
pub struct Empty<T> {
    nothing: crate::marker::PhantomData<T>,
}

unsafe impl<T> Send for Empty<T> {}

unsafe impl<T> Sync for Empty<T> {}

impl<T> fmt::Debug for Empty<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Empty")
    }
}

/// An iterator that gives nothing.
pub const fn empty<T>() -> Empty<T> {
    Empty { nothing: crate::marker::PhantomData }
}

impl<T> Iterator for Empty<T> {
    type Item = T;
    fn next(&mut self) -> Option<T> {
        None
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        (0, Some(0))
    }
}

impl<T> DoubleEndedIterator for Empty<T> {
    fn next_back(&mut self) -> Option<T> {
        None
    }
}

/// An iterator that gives one value.
pub fn once<T>(value: T) -> Once<T> {
    Some(value).into_iter()
}

/// Gives what a function makes, once.
pub struct OnceWith<F> {
    make: Option<F>,
}

/// An iterator that calls `make` once.
pub fn once_with<T, F: FnOnce() -> T>(make: F) -> OnceWith<F> {
    OnceWith { make: Some(make) }
}

impl<T, F: FnOnce() -> T> Iterator for OnceWith<F> {
    type Item = T;
    fn next(&mut self) -> Option<T> {
        let make = self.make.take()?;
        Some(make())
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        let left = self.make.is_some() as usize;
        (left, Some(left))
    }
}

/// Gives clones of one value for ever.
#[derive(Clone)]
pub struct Repeat<T> {
    value: T,
}

impl<T: fmt::Debug> fmt::Debug for Repeat<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Repeat").field("element", &self.value).finish()
    }
}

/// An iterator that gives clones of `value` for ever.
pub fn repeat<T: Clone>(value: T) -> Repeat<T> {
    Repeat { value }
}

impl<T: Clone> Iterator for Repeat<T> {
    type Item = T;
    fn next(&mut self) -> Option<T> {
        Some(self.value.clone())
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        (usize::MAX, None)
    }
}

/// An iterator that gives clones of `value`, `count` times.
pub fn repeat_n<T: Clone>(value: T, count: usize) -> RepeatN<T> {
    RepeatN { value: if count == 0 { None } else { Some(value) }, left: count }
}

/// Gives clones of a value, and the value itself at last.
#[derive(Clone, Debug)]
pub struct RepeatN<T> {
    value: Option<T>,
    left: usize,
}

impl<T: Clone> Iterator for RepeatN<T> {
    type Item = T;
    fn next(&mut self) -> Option<T> {
        if self.left <= 1 {
            self.left = 0;
            return self.value.take();
        }
        self.left -= 1;
        self.value.clone()
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        (self.left, Some(self.left))
    }
}

impl<T: Clone> DoubleEndedIterator for RepeatN<T> {
    fn next_back(&mut self) -> Option<T> {
        self.next()
    }
}

impl<T: Clone> ExactSizeIterator for RepeatN<T> {}

/// Gives what a function makes, for ever.
pub struct RepeatWith<F> {
    make: F,
}

/// An iterator that calls `make` for ever.
pub fn repeat_with<T, F: FnMut() -> T>(make: F) -> RepeatWith<F> {
    RepeatWith { make }
}

impl<T, F: FnMut() -> T> Iterator for RepeatWith<F> {
    type Item = T;
    fn next(&mut self) -> Option<T> {
        Some((self.make)())
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        (usize::MAX, None)
    }
}

/// Calls a function for every value.
pub struct FromFn<F> {
    body: F,
}

/// An iterator that calls `body` for every value.
pub fn from_fn<T, F: FnMut() -> Option<T>>(body: F) -> FromFn<F> {
    FromFn { body }
}

impl<T, F: FnMut() -> Option<T>> Iterator for FromFn<F> {
    type Item = T;
    fn next(&mut self) -> Option<T> {
        (self.body)()
    }
}

/// Makes every value from the one before.
#[derive(Clone)]
pub struct Successors<T, F> {
    next: Option<T>,
    step: F,
}

/// An iterator that makes every value from the one before.
pub fn successors<T, F: FnMut(&T) -> Option<T>>(first: Option<T>, step: F) -> Successors<T, F> {
    Successors { next: first, step }
}

impl<T, F: FnMut(&T) -> Option<T>> Iterator for Successors<T, F> {
    type Item = T;
    fn next(&mut self) -> Option<T> {
        let value = self.next.take()?;
        self.next = (self.step)(&value);
        Some(value)
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        if self.next.is_some() { (1, None) } else { (0, Some(0)) }
    }
}

impl<T: fmt::Debug, F> fmt::Debug for Successors<T, F> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Successors").field("next", &self.next).finish()
    }
}

impl<F: Clone> Clone for FromFn<F> {
    fn clone(&self) -> Self {
        FromFn { body: self.body.clone() }
    }
}

impl<F: Clone> Clone for RepeatWith<F> {
    fn clone(&self) -> Self {
        RepeatWith { make: self.make.clone() }
    }
}

impl<F: Clone> Clone for OnceWith<F> {
    fn clone(&self) -> Self {
        OnceWith { make: self.make.clone() }
    }
}

impl<F: Copy> Copy for RepeatWith<F> {}

impl<F> fmt::Debug for FromFn<F> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("FromFn")
    }
}

impl<F> fmt::Debug for RepeatWith<F> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("RepeatWith").finish_non_exhaustive()
    }
}

impl<T> Default for Empty<T> {
    fn default() -> Self {
        empty()
    }
}

impl<T> ExactSizeIterator for Empty<T> {}
