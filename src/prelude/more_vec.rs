//! What vectors, arrays and their iterators can do besides, in a file beside since few programs ask for it.

use crate::borrow::Cow;
use crate::fmt;
use crate::mem::MaybeUninit;
use crate::ops::RangeBounds;
use crate::slice;
use crate::vec::{Drain, IntoIter};

impl<T> Vec<T> {
    /// Puts a value behind the last, and lends it.
    pub fn push_mut(&mut self, value: T) -> &mut T {
        self.push(value);
        let last = self.len() - 1;
        &mut self[last]
    }

    /// Puts a value at `index`, and lends it.
    #[track_caller]
    pub fn insert_mut(&mut self, index: usize, value: T) -> &mut T {
        self.insert(index, value);
        &mut self[index]
    }

    /// Takes the values in a range that pass the test out, one after the other.
    pub fn extract_if<F: FnMut(&mut T) -> bool, R: RangeBounds<usize>>(
        &mut self,
        range: R,
        test: F,
    ) -> ExtractIf<'_, T, F> {
        let range = crate::ops::resolve_range(range, self.len());
        ExtractIf { vec: self, at: range.start, end: range.end, test }
    }
}

/// The values of a vector that pass a test, being taken out. The others close up.
pub struct ExtractIf<'a, T, F> {
    vec: &'a mut Vec<T>,
    at: usize,
    end: usize,
    test: F,
}

impl<'a, T, F: FnMut(&mut T) -> bool> Iterator for ExtractIf<'a, T, F> {
    type Item = T;
    fn next(&mut self) -> Option<T> {
        while self.at < self.end {
            if (self.test)(&mut self.vec[self.at]) {
                self.end -= 1;
                return Some(self.vec.remove(self.at));
            }
            self.at += 1;
        }
        None
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        (0, Some(self.end - self.at))
    }
}

impl<'a, T> Drain<'a, T> {
    /// The values that are still to come.
    pub fn as_slice(&self) -> &[T] {
        unsafe { slice::from_raw_parts((*self.vec).as_ptr().add(self.next), self.end - self.next) }
    }
}

impl<'a, T> AsRef<[T]> for Drain<'a, T> {
    fn as_ref(&self) -> &[T] {
        self.as_slice()
    }
}

impl<'a, T: fmt::Debug> fmt::Debug for Drain<'a, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Drain").field(&self.as_slice()).finish()
    }
}

impl<T> AsRef<[T]> for IntoIter<T> {
    fn as_ref(&self) -> &[T] {
        self.as_slice()
    }
}

impl<T> Default for IntoIter<T> {
    fn default() -> Self {
        Vec::new().into_iter()
    }
}

impl<'a, T> slice::IterMut<'a, T> {
    /// The values that are still to come.
    pub fn as_slice(&self) -> &[T] {
        unsafe { slice::from_raw_parts(self.start.pointer, self.left) }
    }
}

impl<'a, T> AsRef<[T]> for slice::Iter<'a, T> {
    fn as_ref(&self) -> &[T] {
        self.as_slice()
    }
}

impl<'a, T> AsRef<[T]> for slice::IterMut<'a, T> {
    fn as_ref(&self) -> &[T] {
        self.as_slice()
    }
}

impl<'a, T: fmt::Debug> fmt::Debug for slice::IterMut<'a, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("IterMut").field(&self.as_slice()).finish()
    }
}

impl<T> [T] {
    /// Which place a reference to a value of the slice has; none when it leads elsewhere.
    pub fn element_offset(&self, value: &T) -> Option<usize> {
        let size = crate::mem::size_of::<T>();
        if size == 0 {
            panic!("elements are zero-sized");
        }
        let bytes = (value as *const T).addr().wrapping_sub(self.as_ptr().addr());
        if bytes % size == 0 && bytes / size < self.len() { Some(bytes / size) } else { None }
    }
}

impl<V> [V] {
    /// `join` by its old name.
    pub fn connect<Separator>(&self, separator: Separator) -> <Self as slice::Join<Separator>>::Output
    where
        Self: slice::Join<Separator>,
    {
        slice::Join::join(self, separator)
    }
}

impl<'a, T> DoubleEndedIterator for slice::ChunksMut<'a, T> {
    fn next_back(&mut self) -> Option<&'a mut [T]> {
        if self.rest.is_empty() {
            return None;
        }
        let left = self.rest.len() % self.size;
        let at = self.rest.len() - if left == 0 { self.size } else { left };
        let (rest, chunk) = crate::mem::take(&mut self.rest).split_at_mut(at);
        self.rest = rest;
        Some(chunk)
    }
}

impl<'a, T: fmt::Debug> fmt::Debug for slice::ChunksMut<'a, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ChunksMut").field("v", &self.rest).field("chunk_size", &self.size).finish()
    }
}

impl<T, const N: usize> From<[MaybeUninit<T>; N]> for MaybeUninit<[T; N]> {
    fn from(places: [MaybeUninit<T>; N]) -> Self {
        unsafe { crate::mem::transmute_copy(&crate::mem::ManuallyDrop::new(places)) }
    }
}

impl<T, const N: usize> From<MaybeUninit<[T; N]>> for [MaybeUninit<T>; N] {
    fn from(array: MaybeUninit<[T; N]>) -> Self {
        unsafe { crate::mem::transmute_copy(&crate::mem::ManuallyDrop::new(array)) }
    }
}

#[each([MaybeUninit<T>], [MaybeUninit<T>; N])]
impl<T, const N: usize> AsRef<each> for MaybeUninit<[T; N]> {
    fn as_ref(&self) -> &each {
        unsafe { &*(self as *const MaybeUninit<[T; N]> as *const [MaybeUninit<T>; N]) }
    }
}

#[each([MaybeUninit<T>], [MaybeUninit<T>; N])]
impl<T, const N: usize> AsMut<each> for MaybeUninit<[T; N]> {
    fn as_mut(&mut self) -> &mut each {
        unsafe { &mut *(self as *mut MaybeUninit<[T; N]> as *mut [MaybeUninit<T>; N]) }
    }
}

impl<'a, T: Clone> From<&'a Vec<T>> for Cow<'a, [T]> {
    fn from(values: &'a Vec<T>) -> Self {
        Cow::Borrowed(values.as_slice())
    }
}

impl<'a, T: Clone, const N: usize> From<&'a [T; N]> for Cow<'a, [T]> {
    fn from(values: &'a [T; N]) -> Self {
        Cow::Borrowed(values as &[T])
    }
}

impl<'a, T: Clone> FromIterator<T> for Cow<'a, [T]> {
    fn from_iter<I: IntoIterator<Item = T>>(iter: I) -> Self {
        Cow::Owned(Vec::from_iter(iter))
    }
}
