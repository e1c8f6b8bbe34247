//! Slices: values in a row that somebody else owns.

use crate::borrow::ToOwned;
use crate::cmp::Ordering::{self, Equal, Greater, Less};
use crate::fmt;
use crate::hash::{Hash, Hasher};
use crate::intrinsics;
use crate::marker::PhantomData;
use crate::mem::{self, ManuallyDrop, MaybeUninit};
use crate::ops::{Index, IndexMut, Range, RangeBounds, RangeFrom, RangeFull, RangeInclusive, RangeTo, RangeToInclusive};
use crate::panicking;
use crate::ptr::{self, NonNull};

pub use crate::more_text::EscapeAscii;

pub use crate::more_slice::{
    ArrayWindows, ChunkBy, ChunkByMut, ChunksExactMut, GetDisjointMutError, RChunks, RChunksExact, RChunksExactMut,
    RChunksMut, RSplit, RSplitMut, RSplitN, RSplitNMut, Split, SplitInclusive, SplitInclusiveMut, SplitMut, SplitN,
    SplitNMut,
};

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

/// What stands between the brackets of `s[...]`.
pub trait SliceIndex<S: ?Sized> {
    type Output: ?Sized;
    /// What lies there, if all of it does.
    fn get(self, slice: &S) -> Option<&Self::Output>;
    /// What lies there, for changing it.
    fn get_mut(self, slice: &mut S) -> Option<&mut Self::Output>;
    /// What lies there; nothing is checked.
    unsafe fn get_unchecked(self, slice: *const S) -> *const Self::Output;
    /// What lies there, for changing it; nothing is checked.
    unsafe fn get_unchecked_mut(self, slice: *mut S) -> *mut Self::Output;
    /// What lies there; panics when there is not enough.
    fn index(self, slice: &S) -> &Self::Output;
    /// What lies there, for changing it; panics when there is not enough.
    fn index_mut(self, slice: &mut S) -> &mut Self::Output;
}

impl<T> SliceIndex<[T]> for usize {
    type Output = T;
    #[inline]
    fn get(self, slice: &[T]) -> Option<&T> {
        if self < slice.len() { Some(unsafe { &*slice.as_ptr().add(self) }) } else { None }
    }
    #[inline]
    fn get_mut(self, slice: &mut [T]) -> Option<&mut T> {
        if self < slice.len() { Some(unsafe { &mut *slice.as_mut_ptr().add(self) }) } else { None }
    }
    #[inline]
    unsafe fn get_unchecked(self, slice: *const [T]) -> *const T {
        (slice as *const T).add(self)
    }
    #[inline]
    unsafe fn get_unchecked_mut(self, slice: *mut [T]) -> *mut T {
        (slice as *mut T).add(self)
    }
    #[inline]
    fn index(self, slice: &[T]) -> &T {
        &(*slice)[self]
    }
    #[inline]
    fn index_mut(self, slice: &mut [T]) -> &mut T {
        &mut (*slice)[self]
    }
}

impl<T> SliceIndex<[T]> for Range<usize> {
    type Output = [T];
    fn get(self, slice: &[T]) -> Option<&[T]> {
        if self.start > self.end || self.end > slice.len() {
            return None;
        }
        Some(unsafe { from_raw_parts(slice.as_ptr().add(self.start), self.end - self.start) })
    }
    fn get_mut(self, slice: &mut [T]) -> Option<&mut [T]> {
        if self.start > self.end || self.end > slice.len() {
            return None;
        }
        Some(unsafe { from_raw_parts_mut(slice.as_mut_ptr().add(self.start), self.end - self.start) })
    }
    unsafe fn get_unchecked(self, slice: *const [T]) -> *const [T] {
        ptr::slice_from_raw_parts((slice as *const T).add(self.start), intrinsics::unchecked_sub(self.end, self.start))
    }
    unsafe fn get_unchecked_mut(self, slice: *mut [T]) -> *mut [T] {
        ptr::slice_from_raw_parts_mut((slice as *mut T).add(self.start), intrinsics::unchecked_sub(self.end, self.start))
    }
    fn index(self, slice: &[T]) -> &[T] {
        check_range(self.start, self.end, slice.len());
        unsafe { from_raw_parts(slice.as_ptr().add(self.start), self.end - self.start) }
    }
    fn index_mut(self, slice: &mut [T]) -> &mut [T] {
        check_range(self.start, self.end, slice.len());
        unsafe { from_raw_parts_mut(slice.as_mut_ptr().add(self.start), self.end - self.start) }
    }
}

/// Panics unless `start..end` lies in `0..len`.
fn check_range(start: usize, end: usize, len: usize) {
    if start > end || end > len {
        panicking::slice_range(start, end, len);
    }
}

#[each(RangeTo<usize>, RangeFrom<usize>, RangeFull, RangeInclusive<usize>, RangeToInclusive<usize>)]
impl<T> SliceIndex<[T]> for each {
    type Output = [T];
    fn get(self, slice: &[T]) -> Option<&[T]> {
        self.to_range(slice.len())?.get(slice)
    }
    fn get_mut(self, slice: &mut [T]) -> Option<&mut [T]> {
        self.to_range(slice.len())?.get_mut(slice)
    }
    unsafe fn get_unchecked(self, slice: *const [T]) -> *const [T] {
        self.to_range(slice.len()).unwrap_unchecked().get_unchecked(slice)
    }
    unsafe fn get_unchecked_mut(self, slice: *mut [T]) -> *mut [T] {
        self.to_range(slice.len()).unwrap_unchecked().get_unchecked_mut(slice)
    }
    fn index(self, slice: &[T]) -> &[T] {
        self.to_range_or_panic(slice.len()).index(slice)
    }
    fn index_mut(self, slice: &mut [T]) -> &mut [T] {
        self.to_range_or_panic(slice.len()).index_mut(slice)
    }
}

/// Any range as `start..end`, given the length.
pub(crate) trait ToRange {
    /// None when an end overflows.
    fn to_range(self, len: usize) -> Option<Range<usize>>;
    /// Panics when the range does not fit the length.
    fn to_range_or_panic(self, len: usize) -> Range<usize>;
}

impl ToRange for RangeTo<usize> {
    fn to_range(self, _len: usize) -> Option<Range<usize>> {
        Some(0..self.end)
    }
    fn to_range_or_panic(self, _len: usize) -> Range<usize> {
        0..self.end
    }
}

impl ToRange for RangeFrom<usize> {
    fn to_range(self, len: usize) -> Option<Range<usize>> {
        Some(self.start..len)
    }
    fn to_range_or_panic(self, len: usize) -> Range<usize> {
        if self.start > len {
            panicking::slice_start(self.start, len);
        }
        self.start..len
    }
}

impl ToRange for RangeFull {
    fn to_range(self, len: usize) -> Option<Range<usize>> {
        Some(0..len)
    }
    fn to_range_or_panic(self, len: usize) -> Range<usize> {
        0..len
    }
}

impl ToRange for RangeInclusive<usize> {
    fn to_range(self, _len: usize) -> Option<Range<usize>> {
        if self.end == usize::MAX {
            return None;
        }
        let end = self.end + 1;
        Some(if self.exhausted { end..end } else { self.start..end })
    }
    fn to_range_or_panic(self, len: usize) -> Range<usize> {
        if self.end >= len {
            if self.start > len {
                panicking::slice_start(self.start, len);
            }
            panicking::slice_end(self.end, len);
        }
        let end = self.end + 1;
        if self.exhausted { end..end } else { self.start..end }
    }
}

impl ToRange for RangeToInclusive<usize> {
    fn to_range(self, len: usize) -> Option<Range<usize>> {
        (0..=self.end).to_range(len)
    }
    fn to_range_or_panic(self, len: usize) -> Range<usize> {
        (0..=self.end).to_range_or_panic(len)
    }
}

impl<T, I: SliceIndex<[T]>> Index<I> for [T] {
    type Output = I::Output;
    #[inline]
    fn index(&self, index: I) -> &I::Output {
        index.index(self)
    }
}

impl<T, I: SliceIndex<[T]>> IndexMut<I> for [T] {
    #[inline]
    fn index_mut(&mut self, index: I) -> &mut I::Output {
        index.index_mut(self)
    }
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

    /// The first `N` values as an array, if there are so many.
    pub fn first_chunk<const N: usize>(&self) -> Option<&[T; N]> {
        if self.len() < N { None } else { Some(unsafe { &*(self.as_ptr() as *const [T; N]) }) }
    }

    /// Arrays of `N` values, and what is left.
    pub fn as_chunks<const N: usize>(&self) -> (&[[T; N]], &[T]) {
        let count = self.len() / N;
        let (arrays, rest) = self.split_at(count * N);
        (unsafe { from_raw_parts(arrays.as_ptr() as *const [T; N], count) }, rest)
    }

    /// The last `N` values as an array, if there are so many.
    pub fn last_chunk<const N: usize>(&self) -> Option<&[T; N]> {
        if self.len() < N {
            return None;
        }
        Some(unsafe { &*(self.as_ptr().add(self.len() - N) as *const [T; N]) })
    }

    /// The first `N` values as an array for changing, if there are so many.
    pub fn first_chunk_mut<const N: usize>(&mut self) -> Option<&mut [T; N]> {
        if self.len() < N { None } else { Some(unsafe { &mut *(self.as_mut_ptr() as *mut [T; N]) }) }
    }

    /// The first `N` values as an array, and the rest.
    pub fn split_first_chunk<const N: usize>(&self) -> Option<(&[T; N], &[T])> {
        let (first, rest) = self.split_at_checked(N)?;
        Some((unsafe { &*(first.as_ptr() as *const [T; N]) }, rest))
    }

    /// Arrays of `N` values for changing, and what is left.
    pub fn as_chunks_mut<const N: usize>(&mut self) -> (&mut [[T; N]], &mut [T]) {
        let count = self.len() / N;
        let (arrays, rest) = self.split_at_mut(count * N);
        (unsafe { from_raw_parts_mut(arrays.as_mut_ptr() as *mut [T; N], count) }, rest)
    }

    /// The slice as an array for changing, if the length is right.
    pub fn as_mut_array<const N: usize>(&mut self) -> Option<&mut [T; N]> {
        if self.len() == N { Some(unsafe { &mut *(self.as_mut_ptr() as *mut [T; N]) }) } else { None }
    }

    /// The slice as an array, if the length is right.
    pub fn as_array<const N: usize>(&self) -> Option<&[T; N]> {
        if self.len() == N { Some(unsafe { &*(self.as_ptr() as *const [T; N]) }) } else { None }
    }

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

    /// Overlapping slices of `size` values.
    #[track_caller]
    pub fn windows(&self, size: usize) -> Windows<'_, T> {
        if size == 0 {
            panicking::panic_text("window size must be non-zero");
        }
        Windows { rest: self, size }
    }

    /// Slices of `size` values in a row; the last may be shorter.
    #[track_caller]
    pub fn chunks(&self, size: usize) -> Chunks<'_, T> {
        if size == 0 {
            panicking::panic_text("chunk size must be non-zero");
        }
        Chunks { rest: self, size }
    }

    /// Slices of `size` values in a row, for changing them.
    #[track_caller]
    pub fn chunks_mut(&mut self, size: usize) -> ChunksMut<'_, T> {
        if size == 0 {
            panicking::panic_text("chunk size must be non-zero");
        }
        ChunksMut { rest: self, size }
    }

    /// Slices of exactly `size` values; what is left over is not given.
    #[track_caller]
    pub fn chunks_exact(&self, size: usize) -> ChunksExact<'_, T> {
        if size == 0 {
            panicking::panic_text("chunk size must be non-zero");
        }
        let whole = self.len() / size * size;
        ChunksExact { chunks: Chunks { rest: &self[..whole], size }, remainder: &self[whole..] }
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

    /// Where a value is in a sorted slice, or where it would have to be put.
    pub fn binary_search(&self, value: &T) -> Result<usize, usize>
    where
        T: Ord,
    {
        self.binary_search_by(|probe| probe.cmp(value))
    }

    /// `binary_search` by a key.
    pub fn binary_search_by_key<K: Ord, F: FnMut(&T) -> K>(&self, wanted: &K, mut key: F) -> Result<usize, usize> {
        self.binary_search_by(|probe| key(probe).cmp(wanted))
    }

    /// `binary_search` by a comparison of your own.
    pub fn binary_search_by<F: FnMut(&T) -> Ordering>(&self, mut compare: F) -> Result<usize, usize> {
        let mut size = self.len();
        if size == 0 {
            return Err(0);
        }
        let mut base = 0;
        while size > 1 {
            let half = size / 2;
            let middle = base + half;
            if compare(&self[middle]) != Greater {
                base = middle;
            }
            size -= half;
        }
        match compare(&self[base]) {
            Equal => Ok(base),
            Less => Err(base + 1),
            Greater => Err(base),
        }
    }

    /// How many values at the start pass the test, which none does behind them.
    pub fn partition_point<P: FnMut(&T) -> bool>(&self, mut test: P) -> usize {
        let mut low = 0;
        let mut high = self.len();
        while low < high {
            let middle = low + (high - low) / 2;
            if test(&self[middle]) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        low
    }

    /// Sorts; equal values keep their order.
    pub fn sort(&mut self)
    where
        T: Ord,
    {
        merge_sort(self, &mut |a: &T, b: &T| a.lt(b));
    }

    /// Sorts by a comparison of your own.
    pub fn sort_by<F: FnMut(&T, &T) -> Ordering>(&mut self, mut compare: F) {
        merge_sort(self, &mut |a: &T, b: &T| compare(a, b) == Less);
    }

    /// Sorts by a key.
    pub fn sort_by_key<K: Ord, F: FnMut(&T) -> K>(&mut self, mut key: F) {
        merge_sort(self, &mut |a: &T, b: &T| key(a).cmp(&key(b)) == Less);
    }

    /// Sorts by a key that is computed once for each value.
    pub fn sort_by_cached_key<K: Ord, F: FnMut(&T) -> K>(&mut self, key: F) {
        self.sort_by_key(key);
    }

    /// Sorts without a buffer; equal values may change places.
    pub fn sort_unstable(&mut self)
    where
        T: Ord,
    {
        heap_sort(self, &mut |a: &T, b: &T| a.cmp(b) == Less);
    }

    /// `sort_unstable` by a comparison of your own.
    pub fn sort_unstable_by<F: FnMut(&T, &T) -> Ordering>(&mut self, mut compare: F) {
        heap_sort(self, &mut |a: &T, b: &T| compare(a, b) == Less);
    }

    /// `sort_unstable` by a key.
    pub fn sort_unstable_by_key<K: Ord, F: FnMut(&T) -> K>(&mut self, mut key: F) {
        heap_sort(self, &mut |a: &T, b: &T| key(a).cmp(&key(b)) == Less);
    }

    /// Is no value smaller than the one before it?
    pub fn is_sorted(&self) -> bool
    where
        T: PartialOrd,
    {
        for i in 1..self.len() {
            match self[i - 1].partial_cmp(&self[i]) {
                Some(Less) | Some(Equal) => {}
                _ => return false,
            }
        }
        true
    }

    /// Is every value in order with the one before it?
    pub fn is_sorted_by<F: FnMut(&T, &T) -> bool>(&self, mut in_order: F) -> bool {
        for i in 1..self.len() {
            if !in_order(&self[i - 1], &self[i]) {
                return false;
            }
        }
        true
    }

    /// Are the keys in order?
    pub fn is_sorted_by_key<K: PartialOrd, F: FnMut(&T) -> K>(&self, mut key: F) -> bool {
        for i in 1..self.len() {
            if !(key(&self[i - 1]) <= key(&self[i])) {
                return false;
            }
        }
        true
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
        let range = crate::ops::resolve_range(range, len);
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

    /// The values `count` times in a row.
    pub fn repeat(&self, count: usize) -> Vec<T>
    where
        T: Copy,
    {
        let len = match self.len().checked_mul(count) {
            Some(len) => len,
            None => panicking::capacity_overflow(),
        };
        let mut vec = Vec::with_capacity(len);
        for _ in 0..count {
            vec.extend_from_slice(self);
        }
        vec
    }

    /// All values of all parts in one row.
    pub fn concat<Item: ?Sized>(&self) -> <Self as Concat<Item>>::Output
    where
        Self: Concat<Item>,
    {
        Concat::concat(self)
    }

    /// All values of all parts in one row, with a separator between them.
    pub fn join<Separator>(&self, separator: Separator) -> <Self as Join<Separator>>::Output
    where
        Self: Join<Separator>,
    {
        Join::join(self, separator)
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

/// Parts that can be put in one row.
pub trait Concat<Item: ?Sized> {
    type Output;
    /// Puts them in one row.
    fn concat(slice: &Self) -> Self::Output;
}

impl<T: Clone, V: crate::borrow::Borrow<[T]>> Concat<T> for [V] {
    type Output = Vec<T>;
    fn concat(slice: &[V]) -> Vec<T> {
        let mut len = 0;
        for part in slice {
            len += part.borrow().len();
        }
        let mut all = Vec::with_capacity(len);
        for part in slice {
            all.extend_from_slice(part.borrow());
        }
        all
    }
}

impl<S: crate::borrow::Borrow<str>> Concat<str> for [S] {
    type Output = String;
    fn concat(slice: &[S]) -> String {
        Join::join(slice, "")
    }
}

/// Parts that can be put in one row with something between them.
pub trait Join<Separator> {
    type Output;
    /// Puts them in one row.
    fn join(slice: &Self, separator: Separator) -> Self::Output;
}

impl<S: crate::borrow::Borrow<str>> Join<&str> for [S] {
    type Output = String;
    fn join(slice: &[S], separator: &str) -> String {
        if slice.is_empty() {
            return String::new();
        }
        let mut len = separator.len() * (slice.len() - 1);
        for part in slice {
            len += part.borrow().len();
        }
        let mut all = String::with_capacity(len);
        for i in 0..slice.len() {
            if i > 0 {
                all.push_str(separator);
            }
            all.push_str(slice[i].borrow());
        }
        all
    }
}

impl<T: Clone, V: crate::borrow::Borrow<[T]>> Join<&T> for [V] {
    type Output = Vec<T>;
    fn join(slice: &[V], separator: &T) -> Vec<T> {
        let mut all = Vec::new();
        for i in 0..slice.len() {
            if i > 0 {
                all.push(separator.clone());
            }
            all.extend_from_slice(slice[i].borrow());
        }
        all
    }
}

impl<T: Clone, V: crate::borrow::Borrow<[T]>> Join<&[T]> for [V] {
    type Output = Vec<T>;
    fn join(slice: &[V], separator: &[T]) -> Vec<T> {
        let mut all = Vec::new();
        for i in 0..slice.len() {
            if i > 0 {
                all.extend_from_slice(separator);
            }
            all.extend_from_slice(slice[i].borrow());
        }
        all
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

// Sorting. A value that is being put in its place lies in `Hole`, which puts it back when a comparison panics.

/// A value that was taken out of its place, and the place that is free now.
struct Hole<T> {
    value: ManuallyDrop<T>,
    place: *mut T,
}

impl<T> Drop for Hole<T> {
    fn drop(&mut self) {
        unsafe { ptr::copy_nonoverlapping(&*self.value, self.place, 1) }
    }
}

/// Puts value `at` in its place among those before it, which are sorted.
fn insert_last<T, F: FnMut(&T, &T) -> bool>(slice: &mut [T], at: usize, is_less: &mut F) {
    let start = slice.as_mut_ptr();
    unsafe {
        let last = start.add(at);
        if !is_less(&*last, &*last.sub(1)) {
            return;
        }
        let mut hole = Hole { value: ManuallyDrop::new(ptr::read(last)), place: last };
        loop {
            let before = hole.place.sub(1);
            ptr::copy_nonoverlapping(before as *const T, hole.place, 1);
            hole.place = before;
            if before == start || !is_less(&*hole.value, &*before.sub(1)) {
                break;
            }
        }
    }
}

/// Sorts a short slice.
fn insertion_sort<T, F: FnMut(&T, &T) -> bool>(slice: &mut [T], is_less: &mut F) {
    let mut at = 1;
    while at < slice.len() {
        insert_last(slice, at, is_less);
        at += 1;
    }
}

/// Sorts; equal values keep their order.
fn merge_sort<T, F: FnMut(&T, &T) -> bool>(slice: &mut [T], is_less: &mut F) {
    let len = slice.len();
    if len <= 20 {
        insertion_sort(slice, is_less);
        return;
    }
    let middle = len / 2;
    merge_sort(&mut slice[..middle], is_less);
    merge_sort(&mut slice[middle..], is_less);
    merge(slice, middle, is_less);
}

/// The left half, moved aside; what is left of it goes back when merging ends.
struct Aside<T> {
    next: *const T,
    end: *const T,
    place: *mut T,
}

impl<T> Drop for Aside<T> {
    fn drop(&mut self) {
        unsafe {
            let left = self.end.offset_from(self.next) as usize;
            ptr::copy_nonoverlapping(self.next, self.place, left);
        }
    }
}

/// Merges two sorted halves.
fn merge<T, F: FnMut(&T, &T) -> bool>(slice: &mut [T], middle: usize, is_less: &mut F) {
    if mem::size_of::<T>() == 0 {
        return;
    }
    let mut room: Vec<MaybeUninit<T>> = Vec::with_capacity(middle);
    unsafe {
        let start = slice.as_mut_ptr();
        let end = start.add(slice.len()) as *const T;
        let left = room.as_mut_ptr() as *mut T;
        ptr::copy_nonoverlapping(start as *const T, left, middle);
        let mut aside = Aside { next: left, end: left.add(middle), place: start };
        let mut right = start.add(middle) as *const T;
        while aside.next != aside.end && right != end {
            let from = if is_less(&*right, &*aside.next) {
                let from = right;
                right = right.add(1);
                from
            } else {
                let from = aside.next;
                aside.next = aside.next.add(1);
                from
            };
            ptr::copy_nonoverlapping(from, aside.place, 1);
            aside.place = aside.place.add(1);
        }
    }
}

/// Lets the value at `at` sink until no child of it is larger.
fn sink<T, F: FnMut(&T, &T) -> bool>(slice: &mut [T], at: usize, len: usize, is_less: &mut F) {
    let mut parent = at;
    loop {
        let mut child = parent * 2 + 1;
        if child >= len {
            return;
        }
        if child + 1 < len && is_less(&slice[child], &slice[child + 1]) {
            child += 1;
        }
        if !is_less(&slice[parent], &slice[child]) {
            return;
        }
        slice.swap(parent, child);
        parent = child;
    }
}

/// Sorts without a buffer.
fn heap_sort<T, F: FnMut(&T, &T) -> bool>(slice: &mut [T], is_less: &mut F) {
    let len = slice.len();
    if len <= 20 {
        insertion_sort(slice, is_less);
        return;
    }
    let mut at = len / 2;
    while at > 0 {
        at -= 1;
        sink(slice, at, len, is_less);
    }
    let mut end = len - 1;
    while end > 0 {
        slice.swap(0, end);
        sink(slice, 0, end, is_less);
        end -= 1;
    }
}

// Iterators.

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
            self.start.pointer = intrinsics::offset(place, 1);
            Some(&*place)
        }
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
            self.start.pointer = intrinsics::offset(place, 1);
            Some(&mut *(place as *mut T))
        }
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

/// Overlapping slices.
#[derive(Clone)]
pub struct Windows<'a, T> {
    rest: &'a [T],
    size: usize,
}

impl<'a, T: fmt::Debug> fmt::Debug for Windows<'a, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Windows").field("v", &self.rest).field("size", &self.size).finish()
    }
}

impl<'a, T> Iterator for Windows<'a, T> {
    type Item = &'a [T];
    fn next(&mut self) -> Option<&'a [T]> {
        if self.size > self.rest.len() {
            return None;
        }
        let window = &self.rest[..self.size];
        self.rest = &self.rest[1..];
        Some(window)
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        let left = if self.size > self.rest.len() { 0 } else { self.rest.len() - self.size + 1 };
        (left, Some(left))
    }
}

impl<'a, T> DoubleEndedIterator for Windows<'a, T> {
    fn next_back(&mut self) -> Option<&'a [T]> {
        let len = self.rest.len();
        if self.size > len {
            return None;
        }
        let window = &self.rest[len - self.size..];
        self.rest = &self.rest[..len - 1];
        Some(window)
    }
}

impl<'a, T> ExactSizeIterator for Windows<'a, T> {}

/// Slices in a row.
#[derive(Clone)]
pub struct Chunks<'a, T> {
    rest: &'a [T],
    size: usize,
}

impl<'a, T: fmt::Debug> fmt::Debug for Chunks<'a, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Chunks").field("v", &self.rest).field("chunk_size", &self.size).finish()
    }
}

impl<'a, T> Iterator for Chunks<'a, T> {
    type Item = &'a [T];
    fn next(&mut self) -> Option<&'a [T]> {
        if self.rest.is_empty() {
            return None;
        }
        let at = if self.size < self.rest.len() { self.size } else { self.rest.len() };
        let (chunk, rest) = self.rest.split_at(at);
        self.rest = rest;
        Some(chunk)
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        let left = self.rest.len().div_ceil(self.size);
        (left, Some(left))
    }
}

impl<'a, T> DoubleEndedIterator for Chunks<'a, T> {
    fn next_back(&mut self) -> Option<&'a [T]> {
        if self.rest.is_empty() {
            return None;
        }
        let over = self.rest.len() % self.size;
        let last = if over == 0 { self.size } else { over };
        let (rest, chunk) = self.rest.split_at(self.rest.len() - last);
        self.rest = rest;
        Some(chunk)
    }
}

impl<'a, T> ExactSizeIterator for Chunks<'a, T> {}

/// Slices in a row, for changing them.
pub struct ChunksMut<'a, T> {
    pub(crate) rest: &'a mut [T],
    pub(crate) size: usize,
}

impl<'a, T> Iterator for ChunksMut<'a, T> {
    type Item = &'a mut [T];
    fn next(&mut self) -> Option<&'a mut [T]> {
        if self.rest.is_empty() {
            return None;
        }
        let len = self.rest.len();
        let at = if self.size < len { self.size } else { len };
        let start = self.rest.as_mut_ptr();
        unsafe {
            self.rest = from_raw_parts_mut(start.add(at), len - at);
            Some(from_raw_parts_mut(start, at))
        }
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        let left = self.rest.len().div_ceil(self.size);
        (left, Some(left))
    }
}

impl<'a, T> ExactSizeIterator for ChunksMut<'a, T> {}

/// Slices of one size in a row.
#[derive(Clone)]
pub struct ChunksExact<'a, T> {
    chunks: Chunks<'a, T>,
    remainder: &'a [T],
}

impl<'a, T: fmt::Debug> fmt::Debug for ChunksExact<'a, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ChunksExact")
            .field("v", &self.chunks.rest)
            .field("rem", &self.remainder)
            .field("chunk_size", &self.chunks.size)
            .finish()
    }
}

impl<'a, T> ChunksExact<'a, T> {
    /// What was left over.
    pub fn remainder(&self) -> &'a [T] {
        self.remainder
    }
}

impl<'a, T> Iterator for ChunksExact<'a, T> {
    type Item = &'a [T];
    fn next(&mut self) -> Option<&'a [T]> {
        self.chunks.next()
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        self.chunks.size_hint()
    }
}

impl<'a, T> DoubleEndedIterator for ChunksExact<'a, T> {
    fn next_back(&mut self) -> Option<&'a [T]> {
        self.chunks.next_back()
    }
}

impl<'a, T> ExactSizeIterator for ChunksExact<'a, T> {}
