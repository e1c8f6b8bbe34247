//! Going over a slice, value by value.

use crate::fmt;
use crate::intrinsics;
use crate::marker::PhantomData;
use crate::ptr::NonNull;
use crate::slice::{from_raw_parts, from_raw_parts_mut};

impl<T> [T] {
    /// Goes over references to the values.
    #[inline]
    pub const fn iter(&self) -> Iter<'_, T> {
        Iter { start: NonNull { pointer: self.as_ptr() }, left: self.len(), life: PhantomData }
    }

    /// Goes over references for changing the values.
    #[inline]
    pub const fn iter_mut(&mut self) -> IterMut<'_, T> {
        let left = self.len();
        IterMut { start: NonNull { pointer: self.as_mut_ptr() as *const T }, left, life: PhantomData }
    }
}

/// References to the values, one after the other.
pub struct Iter<'a, T> {
    start: NonNull<T>,
    left: usize,
    life: PhantomData<&'a T>,
}

impl<'a, T> Default for Iter<'a, T> {
    fn default() -> Self {
        [].iter()
    }
}

unsafe impl<'a, T: Sync> Send for Iter<'a, T> {}

unsafe impl<'a, T: Sync> Sync for Iter<'a, T> {}

impl<'a, T> Iter<'a, T> {
    /// What is left.
    pub const fn as_slice(&self) -> &'a [T] {
        unsafe { from_raw_parts(self.start.pointer, self.left) }
    }
}

impl<'a, T> Iterator for Iter<'a, T> {
    type Item = &'a T;
    #[inline]
    fn next(&mut self) -> Option<&'a T> {
        if self.left == 0 {
            return None;
        }
        let place = self.start.pointer;
        self.left -= 1;
        unsafe {
            self.start.pointer = intrinsics::offset_const(place, 1);
            Some(&*place)
        }
    }
    fn __by_number(&self) -> bool {
        true
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        (self.left, Some(self.left))
    }
    fn nth(&mut self, n: usize) -> Option<&'a T> {
        let skipped = if n < self.left { n } else { self.left };
        self.start.pointer = unsafe { self.start.pointer.add(skipped) };
        self.left -= skipped;
        self.next()
    }
}

impl<'a, T> DoubleEndedIterator for Iter<'a, T> {
    #[inline]
    fn next_back(&mut self) -> Option<&'a T> {
        if self.left == 0 {
            return None;
        }
        self.left -= 1;
        unsafe { Some(&*self.start.pointer.add(self.left)) }
    }
}

impl<'a, T> ExactSizeIterator for Iter<'a, T> {}

impl<'a, T> Clone for Iter<'a, T> {
    fn clone(&self) -> Self {
        Iter { start: self.start, left: self.left, life: PhantomData }
    }
}

impl<'a, T: fmt::Debug> fmt::Debug for Iter<'a, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Iter").field(&self.as_slice()).finish()
    }
}

/// References for changing the values, one after the other.
pub struct IterMut<'a, T> {
    pub(crate) start: NonNull<T>,
    pub(crate) left: usize,
    life: PhantomData<&'a mut T>,
}

impl<'a, T> Default for IterMut<'a, T> {
    fn default() -> Self {
        [].iter_mut()
    }
}

unsafe impl<'a, T: Send> Send for IterMut<'a, T> {}

unsafe impl<'a, T: Sync> Sync for IterMut<'a, T> {}

impl<'a, T> IterMut<'a, T> {
    /// What is left.
    pub fn into_slice(self) -> &'a mut [T] {
        unsafe { from_raw_parts_mut(self.start.pointer as *mut T, self.left) }
    }
}

impl<'a, T> Iterator for IterMut<'a, T> {
    type Item = &'a mut T;
    #[inline]
    fn next(&mut self) -> Option<&'a mut T> {
        if self.left == 0 {
            return None;
        }
        let place = self.start.pointer;
        self.left -= 1;
        unsafe {
            self.start.pointer = intrinsics::offset_const(place, 1);
            Some(&mut *(place as *mut T))
        }
    }
    fn __by_number(&self) -> bool {
        true
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        (self.left, Some(self.left))
    }
}

impl<'a, T> DoubleEndedIterator for IterMut<'a, T> {
    fn next_back(&mut self) -> Option<&'a mut T> {
        if self.left == 0 {
            return None;
        }
        self.left -= 1;
        unsafe { Some(&mut *(self.start.pointer.add(self.left) as *mut T)) }
    }
}

impl<'a, T> ExactSizeIterator for IterMut<'a, T> {}

impl<'a, T> IntoIterator for &'a [T] {
    type Item = &'a T;
    type IntoIter = Iter<'a, T>;
    #[inline]
    fn into_iter(self) -> Iter<'a, T> {
        self.iter()
    }
}

impl<'a, T> IntoIterator for &'a mut [T] {
    type Item = &'a mut T;
    type IntoIter = IterMut<'a, T>;
    #[inline]
    fn into_iter(self) -> IterMut<'a, T> {
        self.iter_mut()
    }
}

impl<'a, T> IterMut<'a, T> {
    /// The values that are still to come.
    pub fn as_slice(&self) -> &[T] {
        unsafe { from_raw_parts(self.start.pointer, self.left) }
    }
}

impl<'a, T> AsRef<[T]> for Iter<'a, T> {
    fn as_ref(&self) -> &[T] {
        self.as_slice()
    }
}

impl<'a, T> AsRef<[T]> for IterMut<'a, T> {
    fn as_ref(&self) -> &[T] {
        self.as_slice()
    }
}

impl<'a, T: fmt::Debug> fmt::Debug for IterMut<'a, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("IterMut").field(&self.as_slice()).finish()
    }
}
