//! `Vec`: values in a row in one block that grows.
//!
//! ```text
//!   Vec { buf: RawVec { ptr, cap }, len }
//!          ptr ──▶ [ value 0 | value 1 | ... | value len-1 | empty ... ]   room for cap values
//! ```

use crate::fmt;
use crate::intrinsics;
use crate::marker::PhantomData;
use crate::mem::{ManuallyDrop, MaybeUninit};
use crate::ops::{Deref, DerefMut, Index, IndexMut, RangeBounds};
use crate::panicking;
use crate::ptr::{self, NonNull};
use crate::raw_vec::RawVec;
use crate::slice::SliceIndex;

pub use crate::raw_vec::{TryReserveError, TryReserveErrorKind};
pub use crate::vec_iter::{Drain, ExtractIf, IntoIter};
pub use crate::vec_splice::Splice;

/// Values in a row that can grow.
#[lang = "vec"]
pub struct Vec<T> {
    buf: RawVec<T>,
    len: usize,
}

impl<T> Vec<T> {
    /// An empty vector; it takes no block yet.
    #[inline]
    pub const fn new() -> Vec<T> {
        Vec { buf: RawVec::new(), len: 0 }
    }

    /// An empty vector with room for `capacity` values.
    pub fn with_capacity(capacity: usize) -> Vec<T> {
        Vec { buf: RawVec::with_capacity(capacity), len: 0 }
    }

    /// A vector from its three parts.
    #[inline]
    pub unsafe fn from_raw_parts(ptr: *mut T, length: usize, capacity: usize) -> Vec<T> {
        Vec { buf: RawVec::from_raw_parts(ptr, capacity), len: length }
    }

    /// A vector from its three parts, with a pointer known not to be null.
    #[unstable(box_vec_non_null)]
    pub unsafe fn from_parts(ptr: NonNull<T>, length: usize, capacity: usize) -> Vec<T> {
        Vec { buf: RawVec::from_raw_parts(ptr.as_ptr(), capacity), len: length }
    }

    /// Gives up ownership: pointer, length and capacity.
    pub fn into_raw_parts(self) -> (*mut T, usize, usize) {
        let mut vec = ManuallyDrop::new(self);
        (vec.as_mut_ptr(), vec.len(), vec.capacity())
    }

    /// For how many values there is room.
    #[inline]
    pub const fn capacity(&self) -> usize {
        self.buf.capacity()
    }

    /// How many values are in it.
    #[inline]
    pub const fn len(&self) -> usize {
        self.len
    }

    /// Is there none?
    #[inline]
    pub const fn is_empty(&self) -> bool {
        self.len == 0
    }

    /// A pointer to the first value.
    #[inline]
    pub const fn as_ptr(&self) -> *const T {
        self.buf.ptr() as *const T
    }

    /// A pointer to the first value, for changing it.
    #[inline]
    pub const fn as_mut_ptr(&mut self) -> *mut T {
        self.buf.ptr()
    }

    /// A pointer to the first value that is not null.
    #[inline]
    #[unstable(box_vec_non_null)]
    pub const fn as_non_null(&mut self) -> NonNull<T> {
        unsafe { NonNull::new_unchecked(self.buf.ptr()) }
    }

    /// The values as a slice.
    #[inline]
    pub const fn as_slice(&self) -> &[T] {
        unsafe { &*ptr::slice_from_raw_parts(self.buf.ptr() as *const T, self.len) }
    }

    /// The values as a slice, for changing them.
    #[inline]
    pub const fn as_mut_slice(&mut self) -> &mut [T] {
        unsafe { &mut *ptr::slice_from_raw_parts_mut(self.buf.ptr(), self.len) }
    }

    /// Says how many values there are, and moves nothing.
    #[inline]
    pub unsafe fn set_len(&mut self, len: usize) {
        self.len = len;
    }

    /// Makes room for at least `additional` more values.
    #[inline]
    pub fn reserve(&mut self, additional: usize) {
        self.buf.reserve(self.len, additional);
    }

    /// Makes room for exactly `additional` more values.
    pub fn reserve_exact(&mut self, additional: usize) {
        self.buf.reserve_exact(self.len, additional);
    }

    /// Makes room for at least `additional` more values, or says that it cannot be had.
    pub fn try_reserve(&mut self, additional: usize) -> Result<(), TryReserveError> {
        self.buf.try_reserve(self.len, additional, false)
    }

    /// Makes room for exactly `additional` more values, or says that it cannot be had.
    pub fn try_reserve_exact(&mut self, additional: usize) -> Result<(), TryReserveError> {
        self.buf.try_reserve(self.len, additional, true)
    }

    /// Gives back the room that is not used.
    pub fn shrink_to_fit(&mut self) {
        self.buf.shrink(self.len);
    }

    /// Gives back the room beyond `capacity` values.
    pub fn shrink_to(&mut self, capacity: usize) {
        self.buf.shrink(if capacity > self.len { capacity } else { self.len });
    }

    /// Puts a value behind the last.
    #[inline]
    pub fn push(&mut self, value: T) {
        let len = self.len;
        if len == self.buf.cap.0 {
            self.buf.grow_one();
        }
        unsafe { ptr::write(self.buf.ptr().add(len), value) };
        self.len = len + 1;
    }

    /// Takes the last value out.
    #[inline]
    pub fn pop(&mut self) -> Option<T> {
        if self.len == 0 {
            return None;
        }
        self.len -= 1;
        unsafe { Some(self.buf.ptr().add(self.len).read()) }
    }

    /// Takes the last value out if it passes the test.
    pub fn pop_if<F: FnOnce(&mut T) -> bool>(&mut self, test: F) -> Option<T> {
        let last = self.as_mut_slice().last_mut()?;
        if test(last) { self.pop() } else { None }
    }

    /// Puts a value in at `index`; those behind it move up.
    #[track_caller]
    pub fn insert(&mut self, index: usize, value: T) {
        let len = self.len;
        if index > len {
            panicking::insert_index(index, len);
        }
        if len == self.buf.cap.0 {
            self.buf.grow_one();
        }
        unsafe {
            let place = self.buf.ptr().add(index);
            ptr::copy(place, place.add(1), len - index);
            place.write(value);
        }
        self.len = len + 1;
    }

    /// Takes the value at `index` out; those behind it move down.
    #[track_caller]
    pub fn remove(&mut self, index: usize) -> T {
        let len = self.len;
        if index >= len {
            panicking::remove_index(index, len);
        }
        unsafe {
            let place = self.buf.ptr().add(index);
            let value = place.read();
            ptr::copy(place.add(1), place, len - index - 1);
            self.len = len - 1;
            value
        }
    }

    /// Takes the value at `index` out and puts the last one there.
    #[track_caller]
    pub fn swap_remove(&mut self, index: usize) -> T {
        let len = self.len;
        if index >= len {
            panicking::swap_remove_index(index, len);
        }
        unsafe {
            let place = self.buf.ptr().add(index);
            let value = place.read();
            ptr::copy(self.buf.ptr().add(len - 1), place, 1);
            self.len = len - 1;
            value
        }
    }

    /// Drops the values from `len` on.
    pub fn truncate(&mut self, len: usize) {
        if len >= self.len {
            return;
        }
        unsafe {
            let tail = ptr::slice_from_raw_parts_mut(self.buf.ptr().add(len), self.len - len);
            self.len = len;
            ptr::drop_in_place(tail);
        }
    }

    /// Drops all values and keeps the block.
    pub fn clear(&mut self) {
        self.truncate(0);
    }

    /// Moves all values of `other` behind the last.
    pub fn append(&mut self, other: &mut Vec<T>) {
        self.reserve(other.len);
        unsafe {
            ptr::copy_nonoverlapping(other.as_ptr(), self.buf.ptr().add(self.len), other.len);
        }
        self.len += other.len;
        other.len = 0;
    }

    /// Takes the values from `at` on into a vector of their own.
    #[track_caller]
    pub fn split_off(&mut self, at: usize) -> Vec<T> {
        if at > self.len {
            panicking::split_off_index(at, self.len);
        }
        let count = self.len - at;
        let mut other = Vec::with_capacity(count);
        unsafe {
            ptr::copy_nonoverlapping(self.buf.ptr().add(at) as *const T, other.buf.ptr(), count);
        }
        self.len = at;
        other.len = count;
        other
    }

    /// Appends a clone of every value.
    pub fn extend_from_slice(&mut self, values: &[T])
    where
        T: Clone,
    {
        self.reserve(values.len());
        if intrinsics::is_copy::<T>() {
            unsafe { intrinsics::copy_nonoverlapping(values.as_ptr(), self.as_mut_ptr().add(self.len), values.len()) };
            self.len += values.len();
            return;
        }
        for value in values {
            self.push(value.clone());
        }
    }

    /// Appends clones of some of its own values.
    pub fn extend_from_within<R: RangeBounds<usize>>(&mut self, range: R)
    where
        T: Clone,
    {
        let range = crate::range::resolve_range(range, self.len);
        self.reserve(range.end - range.start);
        for i in range.start..range.end {
            let value = self[i].clone();
            self.push(value);
        }
    }

    /// Makes it `len` long, with clones of `value` where it grows.
    pub fn resize(&mut self, len: usize, value: T)
    where
        T: Clone,
    {
        if len <= self.len {
            self.truncate(len);
            return;
        }
        let more = len - self.len;
        self.reserve(more);
        for _ in 1..more {
            self.push(value.clone());
        }
        self.push(value);
    }

    /// Makes it `len` long, with what `make` gives where it grows.
    pub fn resize_with<F: FnMut() -> T>(&mut self, len: usize, mut make: F) {
        if len <= self.len {
            self.truncate(len);
            return;
        }
        self.reserve(len - self.len);
        while self.len < len {
            self.push(make());
        }
    }

    /// The same values in a block without spare room.
    pub fn into_boxed_slice(mut self) -> Box<[T]> {
        self.shrink_to_fit();
        let mut vec = ManuallyDrop::new(self);
        unsafe { Box::from_raw(ptr::slice_from_raw_parts_mut(vec.as_mut_ptr(), vec.len())) }
    }

    /// The block as `len` empty places.
    pub(crate) fn into_uninit_slice(self, len: usize) -> Box<[MaybeUninit<T>]> {
        let mut vec = ManuallyDrop::new(self);
        unsafe { Box::from_raw(ptr::slice_from_raw_parts_mut(vec.as_mut_ptr() as *mut MaybeUninit<T>, len)) }
    }

    /// Gives up ownership for ever and lends the values.
    pub fn leak<'a>(self) -> &'a mut [T]
    where
        T: 'a,
    {
        let mut vec = ManuallyDrop::new(self);
        unsafe { &mut *ptr::slice_from_raw_parts_mut(vec.as_mut_ptr(), vec.len()) }
    }

    /// The room behind the last value.
    pub fn spare_capacity_mut(&mut self) -> &mut [MaybeUninit<T>] {
        unsafe {
            let start = self.buf.ptr().add(self.len) as *mut MaybeUninit<T>;
            &mut *ptr::slice_from_raw_parts_mut(start, self.buf.capacity() - self.len)
        }
    }

    /// Takes a range of values out, one after the other.
    pub fn drain<R: RangeBounds<usize>>(&mut self, range: R) -> Drain<'_, T> {
        let len = self.len;
        let range = crate::range::resolve_range(range, len);
        self.len = range.start;
        Drain { vec: self as *mut Vec<T>, next: range.start, end: range.end, tail: range.end, len, life: PhantomData }
    }

    /// Keeps the values that pass the test and drops the others.
    pub fn retain<F: FnMut(&T) -> bool>(&mut self, mut test: F) {
        self.retain_mut(|value| test(value));
    }

    /// Keeps the values that pass the test, which may change them.
    pub fn retain_mut<F: FnMut(&mut T) -> bool>(&mut self, mut test: F) {
        let len = self.len;
        self.len = 0;
        let mut keep = Retain { vec: self, at: 0, kept: 0, len };
        while keep.at < len {
            unsafe {
                let place = keep.vec.buf.ptr().add(keep.at);
                if test(&mut *place) {
                    if keep.kept != keep.at {
                        ptr::copy_nonoverlapping(place as *const T, keep.vec.buf.ptr().add(keep.kept), 1);
                    }
                    keep.kept += 1;
                    keep.at += 1;
                } else {
                    keep.at += 1;
                    ptr::drop_in_place(place);
                }
            }
        }
    }

    /// Drops values that equal the one before them.
    pub fn dedup(&mut self)
    where
        T: PartialEq,
    {
        self.dedup_by(|a, b| *a == *b);
    }

    /// Drops values whose key equals that of the one before them.
    pub fn dedup_by_key<K: PartialEq, F: FnMut(&mut T) -> K>(&mut self, mut key: F) {
        self.dedup_by(|a, b| key(a) == key(b));
    }

    /// Drops values for which `same(value, kept)` holds.
    pub fn dedup_by<F: FnMut(&mut T, &mut T) -> bool>(&mut self, mut same: F) {
        let len = self.len;
        if len < 2 {
            return;
        }
        let mut gap = Retain { vec: self, at: 1, kept: 1, len };
        while gap.at < len {
            unsafe {
                let start = gap.vec.buf.ptr();
                let place = start.add(gap.at);
                if same(&mut *place, &mut *start.add(gap.kept - 1)) {
                    gap.at += 1;
                    ptr::drop_in_place(place);
                } else {
                    if gap.kept != gap.at {
                        ptr::copy_nonoverlapping(place as *const T, start.add(gap.kept), 1);
                    }
                    gap.at += 1;
                    gap.kept += 1;
                }
            }
        }
    }
}

/// Closes the gap when `retain` or `dedup` ends, also by a panic.
struct Retain<'a, T> {
    vec: &'a mut Vec<T>,
    at: usize,
    kept: usize,
    len: usize,
}

impl<'a, T> Drop for Retain<'a, T> {
    fn drop(&mut self) {
        unsafe {
            let start = self.vec.buf.ptr();
            ptr::copy(start.add(self.at) as *const T, start.add(self.kept), self.len - self.at);
        }
        self.vec.len = self.kept + (self.len - self.at);
    }
}

impl<T, const N: usize> Vec<[T; N]> {
    /// The values of all arrays in one row.
    pub fn into_flattened(self) -> Vec<T> {
        let (ptr, len, cap) = self.into_raw_parts();
        unsafe { Vec::from_raw_parts(ptr as *mut T, len * N, cap * N) }
    }
}

impl<T> Drop for Vec<T> {
    fn drop(&mut self) {
        self.buf.check();
        unsafe {
            ptr::drop_in_place(ptr::slice_from_raw_parts_mut(self.buf.ptr(), self.len));
        }
    }
}

/// `vec![a, b, c]`.
#[lang = "vec_from_array"]
pub fn from_array<T, const N: usize>(values: [T; N]) -> Vec<T> {
    let mut vec: Vec<T> = Vec::with_capacity(N);
    let values = ManuallyDrop::new(values);
    let first: *const T = values.as_ptr();
    for i in 0..N {
        unsafe { vec.as_mut_ptr().add(i).write(first.add(i).read()) };
    }
    unsafe { vec.set_len(N) };
    vec
}

/// `vec![value; count]`.
#[lang = "vec_from_elem"]
pub fn from_elem<T: Clone>(value: T, count: usize) -> Vec<T> {
    let mut vec = Vec::with_capacity(count);
    if count > 0 {
        vec.resize(count, value);
    }
    vec
}

impl<T> Deref for Vec<T> {
    type Target = [T];
    #[inline]
    fn deref(&self) -> &[T] {
        self.as_slice()
    }
}

impl<T> DerefMut for Vec<T> {
    #[inline]
    fn deref_mut(&mut self) -> &mut [T] {
        self.as_mut_slice()
    }
}

impl<T, I: SliceIndex<[T]>> Index<I> for Vec<T> {
    type Output = I::Output;
    #[inline]
    fn index(&self, index: I) -> &I::Output {
        index.index(self.as_slice())
    }
}

impl<T, I: SliceIndex<[T]>> IndexMut<I> for Vec<T> {
    #[inline]
    fn index_mut(&mut self, index: I) -> &mut I::Output {
        index.index_mut(self.as_mut_slice())
    }
}

impl<T: Clone> Clone for Vec<T> {
    fn clone(&self) -> Self {
        self.as_slice().to_vec()
    }
    fn clone_from(&mut self, source: &Self) {
        self.truncate(source.len);
        let common = self.len;
        for i in 0..common {
            self[i].clone_from(&source[i]);
        }
        self.extend_from_slice(&source[common..]);
    }
}

impl<T> Default for Vec<T> {
    fn default() -> Self {
        Vec::new()
    }
}

impl<T: fmt::Debug> fmt::Debug for Vec<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self.as_slice(), f)
    }
}

impl<T> Vec<T> {
    /// All values, in a block of their own.
    pub(crate) fn collect_anew<I: Iterator<Item = T>>(mut iter: I) -> Self {
        let (at_least, at_most) = iter.size_hint();
        let mut vec = match at_most {
            Some(exact) if exact == at_least => Vec::with_capacity(exact),
            _ => match iter.next() {
                None => return Vec::new(),
                Some(value) => {
                    let (rest, _) = iter.size_hint();
                    let mut vec = Vec::new();
                    let capacity = vec.buf.amortized(rest.saturating_add(1));
                    vec.reserve_exact(capacity);
                    vec.push(value);
                    vec
                }
            },
        };
        vec.take_all(iter);
        vec
    }
}

impl<T> Vec<T> {
    /// Pushes what comes, and asks how much more there is whenever the room runs out.
    pub(crate) fn take_all<I: Iterator<Item = T>>(&mut self, mut iter: I) {
        while let Some(value) = iter.next() {
            if self.len == self.buf.capacity() {
                let (more, _) = iter.size_hint();
                self.reserve(more.saturating_add(1));
            }
            self.push(value);
        }
    }
}

impl<T> Extend<T> for Vec<T> {
    fn extend<I: IntoIterator<Item = T>>(&mut self, iter: I) {
        let iter = iter.into_iter();
        let (at_least, at_most) = iter.size_hint();
        if at_most == Some(at_least) {
            self.reserve(at_least);
        }
        self.take_all(iter);
    }
}

impl<'a, T: Copy> Extend<&'a T> for Vec<T> {
    fn extend<I: IntoIterator<Item = &'a T>>(&mut self, iter: I) {
        self.extend(iter.into_iter().copied());
    }
}

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
        let range = crate::range::resolve_range(range, self.len());
        ExtractIf { vec: self, at: range.start, end: range.end, test }
    }
}
