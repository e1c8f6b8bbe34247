//! Slices: values in a row that somebody else owns.

use crate::cmp::Ordering::{self, Equal};
use crate::hash::{Hash, Hasher};
use crate::intrinsics;
use crate::mem;
use crate::ops::{Bound, Range, RangeBounds};
use crate::panicking;
use crate::ptr;

pub use crate::slice_chunks::{
    ArrayWindows, ChunkBy, ChunkByMut, Chunks, ChunksExact, ChunksExactMut, ChunksMut, RChunks, RChunksExact,
    RChunksExactMut, RChunksMut, Windows,
};
pub use crate::slice_disjoint::GetDisjointMutError;
pub use crate::slice_index::SliceIndex;
pub use crate::slice_iter::{Iter, IterMut};
pub use crate::slice_join::{Concat, Join};
pub use crate::slice_split::{
    RSplit, RSplitMut, RSplitN, RSplitNMut, Split, SplitInclusive, SplitInclusiveMut, SplitMut, SplitN, SplitNMut,
};

pub use crate::str_escape::EscapeAscii;

/// A slice from its two halves.
#[inline]
pub const unsafe fn from_raw_parts<'a, T>(data: *const T, len: usize) -> &'a [T] {
    &*ptr::slice_from_raw_parts(data, len)
}

/// A slice from its two halves, for changing it.
#[inline]
pub const unsafe fn from_raw_parts_mut<'a, T>(data: *mut T, len: usize) -> &'a mut [T] {
    &mut *ptr::slice_from_raw_parts_mut(data, len)
}

/// One value as a slice.
pub const fn from_ref<T>(value: &T) -> &[T] {
    unsafe { from_raw_parts(value, 1) }
}

/// One value as a slice, for changing it.
pub const fn from_mut<T>(value: &mut T) -> &mut [T] {
    unsafe { from_raw_parts_mut(value, 1) }
}

impl<T> [T] {
    /// How many values.
    #[inline]
    pub const fn len(&self) -> usize {
        intrinsics::slice_len(self)
    }

    /// Is there none?
    #[inline]
    pub const fn is_empty(&self) -> bool {
        intrinsics::slice_len(self) == 0
    }

    /// A pointer to the first value.
    #[inline]
    pub const fn as_ptr(&self) -> *const T {
        self as *const [T] as *const T
    }

    /// A pointer to the first value, for changing it.
    #[inline]
    pub const fn as_mut_ptr(&mut self) -> *mut T {
        self as *mut [T] as *mut T
    }

    /// Pointers to the first value and behind the last.
    pub const fn as_ptr_range(&self) -> Range<*const T> {
        let start = self.as_ptr();
        Range { start, end: unsafe { start.add(self.len()) } }
    }

    /// Pointers to the first value and behind the last, for changing them.
    pub const fn as_mut_ptr_range(&mut self) -> Range<*mut T> {
        let len = self.len();
        let start = self.as_mut_ptr();
        Range { start, end: unsafe { start.add(len) } }
    }

    /// The value or the values at `index`, if they are there.
    #[inline]
    pub fn get<I: SliceIndex<[T]>>(&self, index: I) -> Option<&I::Output> {
        index.get(self)
    }

    /// The value or the values at `index`, for changing them.
    #[inline]
    pub fn get_mut<I: SliceIndex<[T]>>(&mut self, index: I) -> Option<&mut I::Output> {
        index.get_mut(self)
    }

    /// The value or the values at `index`; nothing is checked.
    #[inline]
    pub unsafe fn get_unchecked<I: SliceIndex<[T]>>(&self, index: I) -> &I::Output {
        &*index.get_unchecked(self)
    }

    /// The value or the values at `index`, for changing them; nothing is checked.
    #[inline]
    pub unsafe fn get_unchecked_mut<I: SliceIndex<[T]>>(&mut self, index: I) -> &mut I::Output {
        &mut *index.get_unchecked_mut(self)
    }

    /// The first value.
    pub const fn first(&self) -> Option<&T> {
        if self.is_empty() { None } else { Some(&self[0]) }
    }

    /// The first value, for changing it.
    pub const fn first_mut(&mut self) -> Option<&mut T> {
        if self.is_empty() { None } else { Some(&mut self[0]) }
    }

    /// The last value.
    pub const fn last(&self) -> Option<&T> {
        if self.is_empty() { None } else { Some(&self[self.len() - 1]) }
    }

    /// The last value, for changing it.
    pub const fn last_mut(&mut self) -> Option<&mut T> {
        let len = self.len();
        if len == 0 { None } else { Some(&mut self[len - 1]) }
    }

    /// The first value and the rest.
    pub fn split_first(&self) -> Option<(&T, &[T])> {
        if self.is_empty() { None } else { Some((&self[0], &self[1..])) }
    }

    /// The first value and the rest, for changing them.
    pub fn split_first_mut(&mut self) -> Option<(&mut T, &mut [T])> {
        if self.is_empty() {
            return None;
        }
        let (first, rest) = self.split_at_mut(1);
        Some((&mut first[0], rest))
    }

    /// The last value and the rest.
    pub fn split_last(&self) -> Option<(&T, &[T])> {
        let len = self.len();
        if len == 0 { None } else { Some((&self[len - 1], &self[..len - 1])) }
    }

    /// The last value and the rest, for changing them.
    pub fn split_last_mut(&mut self) -> Option<(&mut T, &mut [T])> {
        let len = self.len();
        if len == 0 {
            return None;
        }
        let (rest, last) = self.split_at_mut(len - 1);
        Some((&mut last[0], rest))
    }

    /// Two slices, before `at` and from it on.
    #[track_caller]
    pub fn split_at(&self, at: usize) -> (&[T], &[T]) {
        match self.split_at_checked(at) {
            Some(halves) => halves,
            None => panicking::panic_text("mid > len"),
        }
    }

    /// Two slices, before `at` and from it on, for changing them.
    #[track_caller]
    pub fn split_at_mut(&mut self, at: usize) -> (&mut [T], &mut [T]) {
        if at > self.len() {
            panicking::panic_text("mid > len");
        }
        unsafe { self.split_at_mut_unchecked(at) }
    }

    /// Two slices, if there are `at` values.
    pub fn split_at_checked(&self, at: usize) -> Option<(&[T], &[T])> {
        if at > self.len() {
            return None;
        }
        Some(unsafe { self.split_at_unchecked(at) })
    }

    /// Two slices for changing, if there are `at` values.
    pub fn split_at_mut_checked(&mut self, at: usize) -> Option<(&mut [T], &mut [T])> {
        if at > self.len() {
            return None;
        }
        Some(unsafe { self.split_at_mut_unchecked(at) })
    }

    /// Two slices; nothing is checked.
    pub unsafe fn split_at_unchecked(&self, at: usize) -> (&[T], &[T]) {
        let start = self.as_ptr();
        (from_raw_parts(start, at), from_raw_parts(start.add(at), self.len() - at))
    }

    /// Two slices for changing; nothing is checked.
    pub unsafe fn split_at_mut_unchecked(&mut self, at: usize) -> (&mut [T], &mut [T]) {
        let len = self.len();
        let start = self.as_mut_ptr();
        (from_raw_parts_mut(start, at), from_raw_parts_mut(start.add(at), len - at))
    }

    /// The slice as an array for changing, if the length is right.
    pub fn as_mut_array<const N: usize>(&mut self) -> Option<&mut [T; N]> {
        if self.len() == N { Some(unsafe { &mut *(self.as_mut_ptr() as *mut [T; N]) }) } else { None }
    }

    /// The slice as an array, if the length is right.
    pub fn as_array<const N: usize>(&self) -> Option<&[T; N]> {
        if self.len() == N { Some(unsafe { &*(self.as_ptr() as *const [T; N]) }) } else { None }
    }

    /// Exchanges two values.
    pub const fn swap(&mut self, a: usize, b: usize) {
        let first: *mut T = &mut self[a];
        let second: *mut T = &mut self[b];
        unsafe { ptr::swap(first, second) }
    }

    /// Turns the order round.
    pub const fn reverse(&mut self) {
        let len = self.len();
        let mut i = 0;
        while i < len / 2 {
            self.swap(i, len - 1 - i);
            i += 1;
        }
    }

    /// Is a value among them?
    pub fn contains(&self, value: &T) -> bool
    where
        T: PartialEq,
    {
        for other in self {
            if *other == *value {
                return true;
            }
        }
        false
    }

    /// Does it start with these values?
    pub fn starts_with(&self, start: &[T]) -> bool
    where
        T: PartialEq,
    {
        start.len() <= self.len() && self[..start.len()] == *start
    }

    /// Does it end with these values?
    pub fn ends_with(&self, end: &[T]) -> bool
    where
        T: PartialEq,
    {
        end.len() <= self.len() && self[self.len() - end.len()..] == *end
    }

    /// What follows these values at the start.
    pub fn strip_prefix(&self, start: &[T]) -> Option<&[T]>
    where
        T: PartialEq,
    {
        if self.starts_with(start) { Some(&self[start.len()..]) } else { None }
    }

    /// What precedes these values at the end.
    pub fn strip_suffix(&self, end: &[T]) -> Option<&[T]>
    where
        T: PartialEq,
    {
        if self.ends_with(end) { Some(&self[..self.len() - end.len()]) } else { None }
    }

    /// Turns the values round so that the one at `by` comes first.
    #[track_caller]
    pub fn rotate_left(&mut self, by: usize) {
        if by > self.len() {
            panicking::panic_text("assertion failed: mid <= self.len()");
        }
        self[..by].reverse();
        self[by..].reverse();
        self.reverse();
    }

    /// Turns the values round so that the last `by` come first.
    #[track_caller]
    pub fn rotate_right(&mut self, by: usize) {
        if by > self.len() {
            panicking::panic_text("assertion failed: k <= self.len()");
        }
        let at = self.len() - by;
        self.rotate_left(at);
    }

    /// Puts a clone of `value` everywhere.
    pub fn fill(&mut self, value: T)
    where
        T: Clone,
    {
        let len = self.len();
        if len == 0 {
            return;
        }
        for i in 0..len - 1 {
            self[i].clone_from(&value);
        }
        self[len - 1] = value;
    }

    /// Puts what `make` gives everywhere.
    pub fn fill_with<F: FnMut() -> T>(&mut self, mut make: F) {
        for i in 0..self.len() {
            self[i] = make();
        }
    }

    /// Copies all values of a slice of the same length.
    #[track_caller]
    pub fn copy_from_slice(&mut self, source: &[T])
    where
        T: Copy,
    {
        if self.len() != source.len() {
            panicking::copy_lengths(source.len(), self.len());
        }
        unsafe { ptr::copy_nonoverlapping(source.as_ptr(), self.as_mut_ptr(), source.len()) }
    }

    /// Clones all values of a slice of the same length.
    #[track_caller]
    pub fn clone_from_slice(&mut self, source: &[T])
    where
        T: Clone,
    {
        if self.len() != source.len() {
            panicking::copy_lengths(source.len(), self.len());
        }
        if intrinsics::is_copy::<T>() {
            unsafe { intrinsics::copy_nonoverlapping(source.as_ptr(), self.as_mut_ptr(), source.len()) };
            return;
        }
        for i in 0..source.len() {
            self[i].clone_from(&source[i]);
        }
    }

    /// Copies some of its values to another place in it.
    #[track_caller]
    pub fn copy_within<R: RangeBounds<usize>>(&mut self, range: R, to: usize)
    where
        T: Copy,
    {
        let len = self.len();
        let range = crate::range::resolve_range(range, len);
        let count = range.end - range.start;
        if to > len - count {
            panicking::panic_text("dest is out of bounds");
        }
        let start = self.as_mut_ptr();
        unsafe { ptr::copy(start.add(range.start) as *const T, start.add(to), count) }
    }

    /// Exchanges all values with a slice of the same length.
    #[track_caller]
    pub fn swap_with_slice(&mut self, other: &mut [T]) {
        if self.len() != other.len() {
            panicking::panic_text("destination and source slices have different lengths");
        }
        unsafe { ptr::swap_nonoverlapping(self.as_mut_ptr(), other.as_mut_ptr(), self.len()) }
    }

    /// A vector with clones of the values.
    pub fn to_vec(&self) -> Vec<T>
    where
        T: Clone,
    {
        let mut vec = Vec::with_capacity(self.len());
        vec.extend_from_slice(self);
        vec
    }
}

impl<T, const N: usize> [[T; N]] {
    /// The values of all arrays in one row.
    pub const fn as_flattened(&self) -> &[T] {
        unsafe { from_raw_parts(self.as_ptr() as *const T, self.len() * N) }
    }

    /// The values of all arrays in one row, for changing them.
    pub const fn as_flattened_mut(&mut self) -> &mut [T] {
        let len = self.len() * N;
        unsafe { from_raw_parts_mut(self.as_mut_ptr() as *mut T, len) }
    }
}

impl [u8] {
    /// Are all bytes ASCII?
    pub fn is_ascii(&self) -> bool {
        for byte in self {
            if *byte >= 128 {
                return false;
            }
        }
        true
    }

    /// Are both the same but for the case of ASCII letters?
    pub fn eq_ignore_ascii_case(&self, other: &[u8]) -> bool {
        if self.len() != other.len() {
            return false;
        }
        for i in 0..self.len() {
            if self[i].to_ascii_lowercase() != other[i].to_ascii_lowercase() {
                return false;
            }
        }
        true
    }

    /// Without ASCII white space at the start.
    pub fn trim_ascii_start(&self) -> &[u8] {
        let mut start = 0;
        while start < self.len() && self[start].is_ascii_whitespace() {
            start += 1;
        }
        &self[start..]
    }

    /// Without ASCII white space at the end.
    pub fn trim_ascii_end(&self) -> &[u8] {
        let mut end = self.len();
        while end > 0 && self[end - 1].is_ascii_whitespace() {
            end -= 1;
        }
        &self[..end]
    }

    /// Without ASCII white space at both ends.
    pub fn trim_ascii(&self) -> &[u8] {
        self.trim_ascii_start().trim_ascii_end()
    }

    /// ASCII letters become large.
    pub fn make_ascii_uppercase(&mut self) {
        for byte in self {
            *byte = byte.to_ascii_uppercase();
        }
    }

    /// ASCII letters become small.
    pub fn make_ascii_lowercase(&mut self) {
        for byte in self {
            *byte = byte.to_ascii_lowercase();
        }
    }

    /// A copy with large ASCII letters.
    pub fn to_ascii_uppercase(&self) -> Vec<u8> {
        let mut copy = self.to_vec();
        copy.make_ascii_uppercase();
        copy
    }

    /// A copy with small ASCII letters.
    pub fn to_ascii_lowercase(&self) -> Vec<u8> {
        let mut copy = self.to_vec();
        copy.make_ascii_lowercase();
        copy
    }
}

impl<T: Clone> ToOwned for [T] {
    type Owned = Vec<T>;
    fn to_owned(&self) -> Vec<T> {
        self.to_vec()
    }
}

impl<T: PartialEq<U>, U> PartialEq<[U]> for [T] {
    fn eq(&self, other: &[U]) -> bool {
        let len = self.len();
        if len != other.len() {
            return false;
        }
        if intrinsics::bytes_tell_equal::<T, U>() {
            let size = len * intrinsics::size_of::<T>();
            return unsafe { intrinsics::compare_bytes(self.as_ptr() as *const u8, other.as_ptr() as *const u8, size) } == 0;
        }
        let mut i = 0;
        while i < len {
            if self[i] != other[i] {
                return false;
            }
            i += 1;
        }
        true
    }
}

impl<T: Eq> Eq for [T] {}

impl<T: PartialOrd> PartialOrd for [T] {
    fn partial_cmp(&self, other: &[T]) -> Option<Ordering> {
        let common = if self.len() < other.len() { self.len() } else { other.len() };
        if intrinsics::bytes_tell_order::<T>() {
            let (a, b) = (self.as_ptr() as *const u8, other.as_ptr() as *const u8);
            return match unsafe { intrinsics::compare_bytes(a, b, common) } {
                0 => self.len().partial_cmp(&other.len()),
                order => order.partial_cmp(&0),
            };
        }
        for i in 0..common {
            match self[i].partial_cmp(&other[i]) {
                Some(Equal) => {}
                decided => return decided,
            }
        }
        self.len().partial_cmp(&other.len())
    }
}

impl<T: Ord> Ord for [T] {
    fn cmp(&self, other: &[T]) -> Ordering {
        let common = if self.len() < other.len() { self.len() } else { other.len() };
        if intrinsics::bytes_tell_order::<T>() {
            let (a, b) = (self.as_ptr() as *const u8, other.as_ptr() as *const u8);
            return match unsafe { intrinsics::compare_bytes(a, b, common) } {
                0 => self.len().cmp(&other.len()),
                order => order.cmp(&0),
            };
        }
        for i in 0..common {
            match self[i].cmp(&other[i]) {
                Equal => {}
                decided => return decided,
            }
        }
        self.len().cmp(&other.len())
    }
}

impl<T: Hash> Hash for [T] {
    fn hash<H: Hasher>(&self, state: &mut H) {
        state.write_usize(self.len());
        for value in self {
            value.hash(state);
        }
    }
}

impl<T> [T] {
    /// Takes the part of `range`, which begins at the start or goes to the end, out of the slice that `self` is.
    pub fn split_off<'a, R: RangeBounds<usize>>(self: &mut &'a [T], range: R) -> Option<&'a [T]> {
        let (at, front) = place_of(&range)?;
        let (before, behind) = self.split_at_checked(at)?;
        *self = if front { behind } else { before };
        Some(if front { before } else { behind })
    }

    /// `split_off`, for changing it.
    pub fn split_off_mut<'a, R: RangeBounds<usize>>(self: &mut &'a mut [T], range: R) -> Option<&'a mut [T]> {
        let (at, front) = place_of(&range)?;
        if at > self.len() {
            return None;
        }
        let (before, behind) = mem::take(self).split_at_mut(at);
        if front {
            *self = behind;
            Some(before)
        } else {
            *self = before;
            Some(behind)
        }
    }

    /// Takes the first value out of the slice that `self` is.
    pub const fn split_off_first<'a>(self: &mut &'a [T]) -> Option<&'a T> {
        let (first, rest) = self.split_first()?;
        *self = rest;
        Some(first)
    }

    /// `split_off_first`, for changing it.
    pub const fn split_off_first_mut<'a>(self: &mut &'a mut [T]) -> Option<&'a mut T> {
        let (first, rest) = mem::take(self).split_first_mut()?;
        *self = rest;
        Some(first)
    }

    /// Takes the last value out of the slice that `self` is.
    pub const fn split_off_last<'a>(self: &mut &'a [T]) -> Option<&'a T> {
        let (last, rest) = self.split_last()?;
        *self = rest;
        Some(last)
    }

    /// `split_off_last`, for changing it.
    pub const fn split_off_last_mut<'a>(self: &mut &'a mut [T]) -> Option<&'a mut T> {
        let (last, rest) = mem::take(self).split_last_mut()?;
        *self = rest;
        Some(last)
    }

    /// The slice in three parts: what stands before the first place aligned for `U`, the `U`s, what stands behind.
    pub unsafe fn align_to<U>(&self) -> (&[T], &[U], &[T]) {
        let (before, count, used) = places_for::<T, U>(self);
        let (head, rest) = self.split_at(before);
        let (middle, tail) = rest.split_at(used);
        (head, from_raw_parts(middle.as_ptr() as *const U, count), tail)
    }

    /// `align_to`, for changing them.
    pub unsafe fn align_to_mut<U>(&mut self) -> (&mut [T], &mut [U], &mut [T]) {
        let (before, count, used) = places_for::<T, U>(self);
        let (head, rest) = self.split_at_mut(before);
        let (middle, tail) = rest.split_at_mut(used);
        (head, from_raw_parts_mut(middle.as_mut_ptr() as *mut U, count), tail)
    }
}

/// Where `split_off` parts, and whether it takes what stands before.
fn place_of<R: RangeBounds<usize>>(range: &R) -> Option<(usize, bool)> {
    match (range.start_bound(), range.end_bound()) {
        (Bound::Unbounded, Bound::Excluded(end)) => Some((*end, true)),
        (Bound::Unbounded, Bound::Included(end)) => Some((end.checked_add(1)?, true)),
        (Bound::Included(start), Bound::Unbounded) => Some((*start, false)),
        (Bound::Excluded(start), Bound::Unbounded) => Some((start.checked_add(1)?, false)),
        _ => panic!("only ranges with one end can be split off"),
    }
}

/// For `align_to`: how many `T` stand before, how many `U` fit, and how many `T` these take up.
fn places_for<T, U>(slice: &[T]) -> (usize, usize, usize) {
    let before = slice.as_ptr().align_offset(mem::align_of::<U>());
    if before > slice.len() || mem::size_of::<U>() == 0 || mem::size_of::<T>() == 0 {
        return (slice.len(), 0, 0);
    }
    // Whole `T`s and whole `U`s must fill the middle, so `U`s are given back until they do.
    let mut count = (slice.len() - before) * mem::size_of::<T>() / mem::size_of::<U>();
    while count * mem::size_of::<U>() % mem::size_of::<T>() != 0 {
        count -= 1;
    }
    (before, count, count * mem::size_of::<U>() / mem::size_of::<T>())
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
    pub fn connect<Separator>(&self, separator: Separator) -> <Self as Join<Separator>>::Output
    where
        Self: Join<Separator>,
    {
        Join::join(self, separator)
    }
}
