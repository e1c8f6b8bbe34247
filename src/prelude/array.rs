//! Arrays: as many values as the type says.

use crate::borrow::{Borrow, BorrowMut};
use crate::cmp::Ordering;
use crate::fmt;
use crate::hash::{Hash, Hasher};
use crate::mem::{self, ManuallyDrop, MaybeUninit};
use crate::ops::{Index, IndexMut};
use crate::ptr;
use crate::slice;

/// An array of what `make` gives for every index.
pub fn from_fn<T, const N: usize, F: FnMut(usize) -> T>(mut make: F) -> [T; N] {
    let mut filling = Filling { room: MaybeUninit::<[T; N]>::uninit(), filled: 0 };
    while filling.filled < N {
        let value = make(filling.filled);
        filling.push(value);
    }
    filling.finish()
}

/// The value `N` times: clones, and the value itself as the last.
pub fn repeat<T: Clone, const N: usize>(value: T) -> [T; N] {
    let mut values = crate::iter::repeat_n(value, N);
    from_fn(|_| values.next().unwrap())
}

/// A clone of each value; how arrays of many values are cloned.
#[lang = "array_clone"]
fn clone_all<T: Clone, const N: usize>(array: &[T; N]) -> [T; N] {
    from_fn(|i| array[i].clone())
}

/// One value as an array.
pub const fn from_ref<T>(value: &T) -> &[T; 1] {
    unsafe { &*(value as *const T as *const [T; 1]) }
}

/// An array that is being filled; what is in it is dropped when filling ends by a panic.
struct Filling<T, const N: usize> {
    room: MaybeUninit<[T; N]>,
    filled: usize,
}

impl<T, const N: usize> Filling<T, N> {
    fn push(&mut self, value: T) {
        unsafe { (self.room.as_mut_ptr() as *mut T).add(self.filled).write(value) };
        self.filled += 1;
    }

    fn finish(self) -> [T; N] {
        let filling = ManuallyDrop::new(self);
        unsafe { ptr::read(filling.room.as_ptr()) }
    }
}

impl<T, const N: usize> Drop for Filling<T, N> {
    fn drop(&mut self) {
        unsafe { ptr::drop_in_place(ptr::slice_from_raw_parts_mut(self.room.as_mut_ptr() as *mut T, self.filled)) }
    }
}

impl<T, const N: usize> [T; N] {
    /// The values as a slice.
    #[inline]
    pub const fn as_slice(&self) -> &[T] {
        self
    }

    /// The values as a slice, for changing them.
    #[inline]
    pub const fn as_mut_slice(&mut self) -> &mut [T] {
        self
    }

    /// An array of what `change` makes of every value.
    pub fn map<U, F: FnMut(T) -> U>(self, mut change: F) -> [U; N] {
        let mut values = self.into_iter();
        let mut filling = Filling { room: MaybeUninit::<[U; N]>::uninit(), filled: 0 };
        while let Some(value) = values.next() {
            filling.push(change(value));
        }
        filling.finish()
    }

    /// References to the values.
    pub fn each_ref(&self) -> [&T; N] {
        from_fn(|i| &self[i])
    }

    /// References for changing the values.
    pub fn each_mut(&mut self) -> [&mut T; N] {
        let start = self.as_mut_ptr();
        from_fn(|i| unsafe { &mut *start.add(i) })
    }
}

impl<T, I, const N: usize> Index<I> for [T; N]
where
    [T]: Index<I>,
{
    type Output = <[T] as Index<I>>::Output;
    fn index(&self, index: I) -> &<[T] as Index<I>>::Output {
        Index::index(self as &[T], index)
    }
}

impl<T, I, const N: usize> IndexMut<I> for [T; N]
where
    [T]: IndexMut<I>,
{
    fn index_mut(&mut self, index: I) -> &mut <[T] as Index<I>>::Output {
        IndexMut::index_mut(self as &mut [T], index)
    }
}

impl<T: PartialEq<U>, U, const N: usize> PartialEq<[U; N]> for [T; N] {
    fn eq(&self, other: &[U; N]) -> bool {
        *self.as_slice() == *other.as_slice()
    }
}

impl<T: PartialEq<U>, U, const N: usize> PartialEq<[U]> for [T; N] {
    fn eq(&self, other: &[U]) -> bool {
        *self.as_slice() == *other
    }
}

impl<T: PartialEq<U>, U, const N: usize> PartialEq<&[U]> for [T; N] {
    fn eq(&self, other: &&[U]) -> bool {
        *self.as_slice() == **other
    }
}

impl<T: PartialEq<U>, U, const N: usize> PartialEq<&mut [U]> for [T; N] {
    fn eq(&self, other: &&mut [U]) -> bool {
        *self.as_slice() == **other
    }
}

impl<T: PartialEq<U>, U, const N: usize> PartialEq<[U; N]> for [T] {
    fn eq(&self, other: &[U; N]) -> bool {
        *self == *other.as_slice()
    }
}

impl<T: PartialEq<U>, U, const N: usize> PartialEq<[U; N]> for &[T] {
    fn eq(&self, other: &[U; N]) -> bool {
        **self == *other.as_slice()
    }
}

impl<T: PartialEq<U>, U, const N: usize> PartialEq<[U; N]> for &mut [T] {
    fn eq(&self, other: &[U; N]) -> bool {
        **self == *other.as_slice()
    }
}

impl<T: Eq, const N: usize> Eq for [T; N] {}

impl<T: PartialOrd, const N: usize> PartialOrd for [T; N] {
    fn partial_cmp(&self, other: &[T; N]) -> Option<Ordering> {
        self.as_slice().partial_cmp(other.as_slice())
    }
}

impl<T: Ord, const N: usize> Ord for [T; N] {
    fn cmp(&self, other: &[T; N]) -> Ordering {
        self.as_slice().cmp(other.as_slice())
    }
}

impl<T: Hash, const N: usize> Hash for [T; N] {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.as_slice().hash(state)
    }
}

impl<T: Default, const N: usize> Default for [T; N] {
    fn default() -> Self {
        from_fn(|_| T::default())
    }
}

impl<T, const N: usize> AsRef<[T]> for [T; N] {
    fn as_ref(&self) -> &[T] {
        self
    }
}

impl<T, const N: usize> AsMut<[T]> for [T; N] {
    fn as_mut(&mut self) -> &mut [T] {
        self
    }
}

impl<T, const N: usize> Borrow<[T]> for [T; N] {
    fn borrow(&self) -> &[T] {
        self
    }
}

impl<T, const N: usize> BorrowMut<[T]> for [T; N] {
    fn borrow_mut(&mut self) -> &mut [T] {
        self
    }
}

/// The slice has another length than the array.
#[derive(Clone, Copy, Debug)]
pub struct TryFromSliceError(());

impl fmt::Display for TryFromSliceError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad("could not convert slice to array")
    }
}

impl<T: Copy, const N: usize> TryFrom<&[T]> for [T; N] {
    type Error = TryFromSliceError;
    fn try_from(values: &[T]) -> Result<[T; N], TryFromSliceError> {
        if values.len() != N {
            return Err(TryFromSliceError(()));
        }
        Ok(unsafe { ptr::read(values.as_ptr() as *const [T; N]) })
    }
}

impl<'a, T, const N: usize> TryFrom<&'a [T]> for &'a [T; N] {
    type Error = TryFromSliceError;
    fn try_from(values: &'a [T]) -> Result<&'a [T; N], TryFromSliceError> {
        if values.len() != N {
            return Err(TryFromSliceError(()));
        }
        Ok(unsafe { &*(values.as_ptr() as *const [T; N]) })
    }
}

impl<'a, T, const N: usize> TryFrom<&'a mut [T]> for &'a mut [T; N] {
    type Error = TryFromSliceError;
    fn try_from(values: &'a mut [T]) -> Result<&'a mut [T; N], TryFromSliceError> {
        if values.len() != N {
            return Err(TryFromSliceError(()));
        }
        Ok(unsafe { &mut *(values.as_mut_ptr() as *mut [T; N]) })
    }
}

/// The values of an array, moved out one after the other.
pub struct IntoIter<T, const N: usize> {
    values: MaybeUninit<[T; N]>,
    start: usize,
    end: usize,
}

impl<T, const N: usize> IntoIter<T, N> {
    /// What is left.
    pub fn as_slice(&self) -> &[T] {
        let first = self.values.as_ptr() as *const T;
        unsafe { slice::from_raw_parts(first.add(self.start), self.end - self.start) }
    }

    /// What is left, for changing it.
    pub fn as_mut_slice(&mut self) -> &mut [T] {
        let first = self.values.as_mut_ptr() as *mut T;
        unsafe { slice::from_raw_parts_mut(first.add(self.start), self.end - self.start) }
    }
}

impl<T, const N: usize> Iterator for IntoIter<T, N> {
    type Item = T;
    #[inline]
    fn next(&mut self) -> Option<T> {
        if self.start == self.end {
            return None;
        }
        let at = self.start;
        self.start += 1;
        unsafe { Some((self.values.as_ptr() as *const T).add(at).read()) }
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        (self.end - self.start, Some(self.end - self.start))
    }
}

impl<T, const N: usize> DoubleEndedIterator for IntoIter<T, N> {
    fn next_back(&mut self) -> Option<T> {
        if self.start == self.end {
            return None;
        }
        self.end -= 1;
        unsafe { Some((self.values.as_ptr() as *const T).add(self.end).read()) }
    }
}

impl<T, const N: usize> ExactSizeIterator for IntoIter<T, N> {}

impl<T, const N: usize> Drop for IntoIter<T, N> {
    fn drop(&mut self) {
        if mem::needs_drop::<T>() {
            unsafe { ptr::drop_in_place(self.as_mut_slice()) }
        }
    }
}

impl<T, const N: usize> IntoIterator for [T; N] {
    type Item = T;
    type IntoIter = IntoIter<T, N>;
    fn into_iter(self) -> IntoIter<T, N> {
        IntoIter { values: MaybeUninit::new(self), start: 0, end: N }
    }
}

impl<'a, T, const N: usize> IntoIterator for &'a [T; N] {
    type Item = &'a T;
    type IntoIter = slice::Iter<'a, T>;
    #[inline]
    fn into_iter(self) -> slice::Iter<'a, T> {
        self.as_slice().iter()
    }
}

impl<'a, T, const N: usize> IntoIterator for &'a mut [T; N] {
    type Item = &'a mut T;
    type IntoIter = slice::IterMut<'a, T>;
    #[inline]
    fn into_iter(self) -> slice::IterMut<'a, T> {
        self.as_mut_slice().iter_mut()
    }
}

impl<T: Copy, const N: usize> TryFrom<&mut [T]> for [T; N] {
    type Error = TryFromSliceError;
    fn try_from(values: &mut [T]) -> Result<[T; N], TryFromSliceError> {
        <[T; N]>::try_from(&*values)
    }
}

impl<T: Clone, const N: usize> Clone for IntoIter<T, N> {
    fn clone(&self) -> Self {
        let mut copy = IntoIter { values: MaybeUninit::<[T; N]>::uninit(), start: 0, end: 0 };
        for value in self.as_slice() {
            unsafe { (copy.values.as_mut_ptr() as *mut T).add(copy.end).write(value.clone()) };
            copy.end += 1;
        }
        copy
    }
}

impl<T: fmt::Debug, const N: usize> fmt::Debug for IntoIter<T, N> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("IntoIter").field(&self.as_slice()).finish()
    }
}
