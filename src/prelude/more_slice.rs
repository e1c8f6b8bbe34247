//! What slices can do besides, in a file beside since few programs ask for it.

use crate::cmp::Ordering;
use crate::fmt;
use crate::mem;
use crate::ops::{Bound, Range, RangeBounds, RangeInclusive};
use crate::panicking;
use crate::slice::{from_raw_parts, from_raw_parts_mut};

#[track_caller]
fn no_size(size: usize) {
    if size == 0 {
        panicking::panic_text("chunk size must be non-zero");
    }
}

impl<T> [T] {
    /// Slices of exactly `size` values, for changing them; what is left over is not given.
    #[track_caller]
    pub fn chunks_exact_mut(&mut self, size: usize) -> ChunksExactMut<'_, T> {
        no_size(size);
        let whole = self.len() / size * size;
        let (rest, remainder) = self.split_at_mut(whole);
        ChunksExactMut { rest, remainder, size }
    }

    /// Slices of `size` values in a row, from the end; the last given may be shorter.
    #[track_caller]
    pub fn rchunks(&self, size: usize) -> RChunks<'_, T> {
        no_size(size);
        RChunks { rest: self, size }
    }

    /// `rchunks`, for changing them.
    #[track_caller]
    pub fn rchunks_mut(&mut self, size: usize) -> RChunksMut<'_, T> {
        no_size(size);
        RChunksMut { rest: self, size }
    }

    /// Slices of exactly `size` values in a row, from the end.
    #[track_caller]
    pub fn rchunks_exact(&self, size: usize) -> RChunksExact<'_, T> {
        no_size(size);
        let (remainder, rest) = self.split_at(self.len() % size);
        RChunksExact { rest, remainder, size }
    }

    /// `rchunks_exact`, for changing them.
    #[track_caller]
    pub fn rchunks_exact_mut(&mut self, size: usize) -> RChunksExactMut<'_, T> {
        no_size(size);
        let (remainder, rest) = self.split_at_mut(self.len() % size);
        RChunksExactMut { rest, remainder, size }
    }

    /// Overlapping arrays of `N` values.
    pub fn array_windows<const N: usize>(&self) -> ArrayWindows<'_, T, N> {
        ArrayWindows { rest: self }
    }

    /// The slice as arrays of `N` values, and what is left over before them.
    #[track_caller]
    pub const fn as_rchunks<const N: usize>(&self) -> (&[T], &[[T; N]]) {
        if N == 0 {
            panicking::panic_text("chunk size must be non-zero");
        }
        let left = self.len() % N;
        unsafe {
            let arrays = from_raw_parts(self.as_ptr().add(left) as *const [T; N], self.len() / N);
            (from_raw_parts(self.as_ptr(), left), arrays)
        }
    }

    /// `as_rchunks`, for changing them.
    #[track_caller]
    pub const fn as_rchunks_mut<const N: usize>(&mut self) -> (&mut [T], &mut [[T; N]]) {
        if N == 0 {
            panicking::panic_text("chunk size must be non-zero");
        }
        let (count, left) = (self.len() / N, self.len() % N);
        let start = self.as_mut_ptr();
        unsafe { (from_raw_parts_mut(start, left), from_raw_parts_mut(start.add(left) as *mut [T; N], count)) }
    }

    /// The slice as arrays, of which the caller says that nothing is left over.
    pub const unsafe fn as_chunks_unchecked<const N: usize>(&self) -> &[[T; N]] {
        from_raw_parts(self.as_ptr() as *const [T; N], self.len() / N)
    }

    /// `as_chunks_unchecked`, for changing them.
    pub const unsafe fn as_chunks_unchecked_mut<const N: usize>(&mut self) -> &mut [[T; N]] {
        from_raw_parts_mut(self.as_mut_ptr() as *mut [T; N], self.len() / N)
    }

    /// The first values as an array, for changing them, and the rest.
    pub const fn split_first_chunk_mut<const N: usize>(&mut self) -> Option<(&mut [T; N], &mut [T])> {
        if self.len() < N {
            return None;
        }
        let (first, rest) = self.split_at_mut(N);
        Some((unsafe { &mut *(first.as_mut_ptr() as *mut [T; N]) }, rest))
    }

    /// The rest, and the last values as an array.
    pub const fn split_last_chunk<const N: usize>(&self) -> Option<(&[T], &[T; N])> {
        if self.len() < N {
            return None;
        }
        let (rest, last) = self.split_at(self.len() - N);
        Some((rest, unsafe { &*(last.as_ptr() as *const [T; N]) }))
    }

    /// `split_last_chunk`, for changing them.
    pub const fn split_last_chunk_mut<const N: usize>(&mut self) -> Option<(&mut [T], &mut [T; N])> {
        if self.len() < N {
            return None;
        }
        let (rest, last) = self.split_at_mut(self.len() - N);
        Some((rest, unsafe { &mut *(last.as_mut_ptr() as *mut [T; N]) }))
    }

    /// The last values as an array, for changing them.
    pub const fn last_chunk_mut<const N: usize>(&mut self) -> Option<&mut [T; N]> {
        match self.split_last_chunk_mut() {
            Some((_, last)) => Some(last),
            None => None,
        }
    }

    /// Slices of neighbours that belong together.
    pub fn chunk_by<F: FnMut(&T, &T) -> bool>(&self, together: F) -> ChunkBy<'_, T, F> {
        ChunkBy { rest: self, together }
    }

    /// `chunk_by`, for changing them.
    pub fn chunk_by_mut<F: FnMut(&T, &T) -> bool>(&mut self, together: F) -> ChunkByMut<'_, T, F> {
        ChunkByMut { rest: self, together }
    }

    /// Slices between the values that pass the test.
    pub fn split<F: FnMut(&T) -> bool>(&self, test: F) -> Split<'_, T, F> {
        Split { rest: Some(self), test }
    }

    /// `split`, for changing them.
    pub fn split_mut<F: FnMut(&T) -> bool>(&mut self, test: F) -> SplitMut<'_, T, F> {
        SplitMut { rest: Some(self), test }
    }

    /// Slices that end with a value that passes the test each.
    pub fn split_inclusive<F: FnMut(&T) -> bool>(&self, test: F) -> SplitInclusive<'_, T, F> {
        SplitInclusive { rest: self, test }
    }

    /// `split_inclusive`, for changing them.
    pub fn split_inclusive_mut<F: FnMut(&T) -> bool>(&mut self, test: F) -> SplitInclusiveMut<'_, T, F> {
        SplitInclusiveMut { rest: self, test }
    }

    /// Slices between the values that pass the test, at most `count`.
    pub fn splitn<F: FnMut(&T) -> bool>(&self, count: usize, test: F) -> SplitN<'_, T, F> {
        SplitN { parts: self.split(test), left: count }
    }

    /// `splitn`, for changing them.
    pub fn splitn_mut<F: FnMut(&T) -> bool>(&mut self, count: usize, test: F) -> SplitNMut<'_, T, F> {
        SplitNMut { parts: self.split_mut(test), left: count }
    }

    /// Slices between the values that pass the test, from the end.
    pub fn rsplit<F: FnMut(&T) -> bool>(&self, test: F) -> RSplit<'_, T, F> {
        RSplit { parts: self.split(test) }
    }

    /// `rsplit`, for changing them.
    pub fn rsplit_mut<F: FnMut(&T) -> bool>(&mut self, test: F) -> RSplitMut<'_, T, F> {
        RSplitMut { parts: self.split_mut(test) }
    }

    /// `rsplit`, at most `count`.
    pub fn rsplitn<F: FnMut(&T) -> bool>(&self, count: usize, test: F) -> RSplitN<'_, T, F> {
        RSplitN { parts: self.split(test), left: count }
    }

    /// `rsplitn`, for changing them.
    pub fn rsplitn_mut<F: FnMut(&T) -> bool>(&mut self, count: usize, test: F) -> RSplitNMut<'_, T, F> {
        RSplitNMut { parts: self.split_mut(test), left: count }
    }

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

    /// Puts the value that belongs at `index` there, smaller ones before it and larger ones behind it.
    #[track_caller]
    pub fn select_nth_unstable(&mut self, index: usize) -> (&mut [T], &mut T, &mut [T])
    where
        T: Ord,
    {
        self.select_nth_unstable_by(index, |a, b| a.cmp(b))
    }

    /// `select_nth_unstable` by a key.
    #[track_caller]
    pub fn select_nth_unstable_by_key<K: Ord, F: FnMut(&T) -> K>(
        &mut self,
        index: usize,
        mut key: F,
    ) -> (&mut [T], &mut T, &mut [T]) {
        self.select_nth_unstable_by(index, |a, b| key(a).cmp(&key(b)))
    }

    /// `select_nth_unstable` by a comparison of your own.
    #[track_caller]
    pub fn select_nth_unstable_by<F: FnMut(&T, &T) -> Ordering>(
        &mut self,
        index: usize,
        compare: F,
    ) -> (&mut [T], &mut T, &mut [T]) {
        if index >= self.len() {
            panic!("partition_at_index index {} greater than length of slice {}", index, self.len());
        }
        self.sort_unstable_by(compare);
        let (before, rest) = self.split_at_mut(index);
        let (at, behind) = rest.split_at_mut(1);
        (before, &mut at[0], behind)
    }

    /// Several values or parts at once, for changing them; an error when one is out of bounds or two overlap.
    pub fn get_disjoint_mut<I: DisjointIndex<T>, const N: usize>(
        &mut self,
        indices: [I; N],
    ) -> Result<[&mut I::Part; N], GetDisjointMutError> {
        for i in 0..N {
            let (start, end) = indices[i].ends();
            if end > self.len() || start > end {
                return Err(GetDisjointMutError::IndexOutOfBounds);
            }
            for k in 0..i {
                let (other, other_end) = indices[k].ends();
                if start < other_end && other < end {
                    return Err(GetDisjointMutError::OverlappingIndices);
                }
            }
        }
        Ok(unsafe { self.get_disjoint_unchecked_mut(indices) })
    }

    /// `get_disjoint_mut`, where the caller says that all are in bounds and none overlap.
    pub unsafe fn get_disjoint_unchecked_mut<I: DisjointIndex<T>, const N: usize>(
        &mut self,
        indices: [I; N],
    ) -> [&mut I::Part; N] {
        let start = self.as_mut_ptr();
        let mut parts: mem::MaybeUninit<[&mut I::Part; N]> = mem::MaybeUninit::uninit();
        let first = parts.as_mut_ptr() as *mut &mut I::Part;
        for i in 0..N {
            first.add(i).write(indices[i].part(start));
        }
        parts.assume_init()
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

/// Why several values of a slice cannot be borrowed at once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum GetDisjointMutError {
    IndexOutOfBounds,
    OverlappingIndices,
}

impl fmt::Display for GetDisjointMutError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            GetDisjointMutError::IndexOutOfBounds => "an index is out of bounds",
            GetDisjointMutError::OverlappingIndices => "there were overlapping indices",
        })
    }
}

impl crate::error::Error for GetDisjointMutError {}

/// What `get_disjoint_mut` takes: numbers and ranges.
pub trait DisjointIndex<T> {
    type Part: ?Sized;
    /// The first value, and the one behind the last.
    fn ends(&self) -> (usize, usize);
    unsafe fn part<'a>(&self, start: *mut T) -> &'a mut Self::Part;
}

impl<T> DisjointIndex<T> for usize {
    type Part = T;
    fn ends(&self) -> (usize, usize) {
        (*self, self.saturating_add(1))
    }
    unsafe fn part<'a>(&self, start: *mut T) -> &'a mut T {
        &mut *start.add(*self)
    }
}

impl<T> DisjointIndex<T> for Range<usize> {
    type Part = [T];
    fn ends(&self) -> (usize, usize) {
        (self.start, self.end)
    }
    unsafe fn part<'a>(&self, start: *mut T) -> &'a mut [T] {
        from_raw_parts_mut(start.add(self.start), self.end - self.start)
    }
}

impl<T> DisjointIndex<T> for RangeInclusive<usize> {
    type Part = [T];
    fn ends(&self) -> (usize, usize) {
        (*self.start(), self.end().saturating_add(1))
    }
    unsafe fn part<'a>(&self, start: *mut T) -> &'a mut [T] {
        from_raw_parts_mut(start.add(*self.start()), *self.end() + 1 - *self.start())
    }
}

// --- Slices in a row -------------------------------------------------------------------------------------------------

/// Slices of one size in a row, for changing them.
#[derive(Debug)]
pub struct ChunksExactMut<'a, T> {
    rest: &'a mut [T],
    remainder: &'a mut [T],
    size: usize,
}

impl<'a, T> ChunksExactMut<'a, T> {
    /// What was left over.
    pub fn into_remainder(self) -> &'a mut [T] {
        self.remainder
    }
}

impl<'a, T> Iterator for ChunksExactMut<'a, T> {
    type Item = &'a mut [T];
    fn next(&mut self) -> Option<&'a mut [T]> {
        if self.rest.is_empty() {
            return None;
        }
        let (chunk, rest) = mem::take(&mut self.rest).split_at_mut(self.size);
        self.rest = rest;
        Some(chunk)
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        let left = self.rest.len() / self.size;
        (left, Some(left))
    }
}

impl<'a, T> DoubleEndedIterator for ChunksExactMut<'a, T> {
    fn next_back(&mut self) -> Option<&'a mut [T]> {
        if self.rest.is_empty() {
            return None;
        }
        let at = self.rest.len() - self.size;
        let (rest, chunk) = mem::take(&mut self.rest).split_at_mut(at);
        self.rest = rest;
        Some(chunk)
    }
}

impl<'a, T> ExactSizeIterator for ChunksExactMut<'a, T> {}

/// Slices in a row, from the end.
#[derive(Clone, Debug)]
pub struct RChunks<'a, T> {
    rest: &'a [T],
    size: usize,
}

impl<'a, T> Iterator for RChunks<'a, T> {
    type Item = &'a [T];
    fn next(&mut self) -> Option<&'a [T]> {
        if self.rest.is_empty() {
            return None;
        }
        let (rest, chunk) = self.rest.split_at(self.rest.len().saturating_sub(self.size));
        self.rest = rest;
        Some(chunk)
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        let left = self.rest.len().div_ceil(self.size);
        (left, Some(left))
    }
}

/// The slice that an iterator from the end gives last: what the whole ones leave over, or a whole one.
fn first_of_rchunks(len: usize, size: usize) -> usize {
    if len % size == 0 { size } else { len % size }
}

impl<'a, T> DoubleEndedIterator for RChunks<'a, T> {
    fn next_back(&mut self) -> Option<&'a [T]> {
        if self.rest.is_empty() {
            return None;
        }
        let (chunk, rest) = self.rest.split_at(first_of_rchunks(self.rest.len(), self.size));
        self.rest = rest;
        Some(chunk)
    }
}

impl<'a, T> ExactSizeIterator for RChunks<'a, T> {}

/// Slices in a row, from the end, for changing them.
#[derive(Debug)]
pub struct RChunksMut<'a, T> {
    rest: &'a mut [T],
    size: usize,
}

impl<'a, T> Iterator for RChunksMut<'a, T> {
    type Item = &'a mut [T];
    fn next(&mut self) -> Option<&'a mut [T]> {
        if self.rest.is_empty() {
            return None;
        }
        let at = self.rest.len().saturating_sub(self.size);
        let (rest, chunk) = mem::take(&mut self.rest).split_at_mut(at);
        self.rest = rest;
        Some(chunk)
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        let left = self.rest.len().div_ceil(self.size);
        (left, Some(left))
    }
}

impl<'a, T> DoubleEndedIterator for RChunksMut<'a, T> {
    fn next_back(&mut self) -> Option<&'a mut [T]> {
        if self.rest.is_empty() {
            return None;
        }
        let at = first_of_rchunks(self.rest.len(), self.size);
        let (chunk, rest) = mem::take(&mut self.rest).split_at_mut(at);
        self.rest = rest;
        Some(chunk)
    }
}

impl<'a, T> ExactSizeIterator for RChunksMut<'a, T> {}

/// Slices of one size in a row, from the end.
#[derive(Clone, Debug)]
pub struct RChunksExact<'a, T> {
    rest: &'a [T],
    remainder: &'a [T],
    size: usize,
}

impl<'a, T> RChunksExact<'a, T> {
    /// What was left over.
    pub fn remainder(&self) -> &'a [T] {
        self.remainder
    }
}

impl<'a, T> Iterator for RChunksExact<'a, T> {
    type Item = &'a [T];
    fn next(&mut self) -> Option<&'a [T]> {
        if self.rest.is_empty() {
            return None;
        }
        let (rest, chunk) = self.rest.split_at(self.rest.len() - self.size);
        self.rest = rest;
        Some(chunk)
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        let left = self.rest.len() / self.size;
        (left, Some(left))
    }
}

impl<'a, T> DoubleEndedIterator for RChunksExact<'a, T> {
    fn next_back(&mut self) -> Option<&'a [T]> {
        if self.rest.is_empty() {
            return None;
        }
        let (chunk, rest) = self.rest.split_at(self.size);
        self.rest = rest;
        Some(chunk)
    }
}

impl<'a, T> ExactSizeIterator for RChunksExact<'a, T> {}

/// Slices of one size in a row, from the end, for changing them.
#[derive(Debug)]
pub struct RChunksExactMut<'a, T> {
    rest: &'a mut [T],
    remainder: &'a mut [T],
    size: usize,
}

impl<'a, T> RChunksExactMut<'a, T> {
    /// What was left over.
    pub fn into_remainder(self) -> &'a mut [T] {
        self.remainder
    }
}

impl<'a, T> Iterator for RChunksExactMut<'a, T> {
    type Item = &'a mut [T];
    fn next(&mut self) -> Option<&'a mut [T]> {
        if self.rest.is_empty() {
            return None;
        }
        let at = self.rest.len() - self.size;
        let (rest, chunk) = mem::take(&mut self.rest).split_at_mut(at);
        self.rest = rest;
        Some(chunk)
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        let left = self.rest.len() / self.size;
        (left, Some(left))
    }
}

impl<'a, T> ExactSizeIterator for RChunksExactMut<'a, T> {}

/// Arrays that overlap.
#[derive(Clone, Debug)]
pub struct ArrayWindows<'a, T, const N: usize> {
    rest: &'a [T],
}

impl<'a, T, const N: usize> Iterator for ArrayWindows<'a, T, N> {
    type Item = &'a [T; N];
    fn next(&mut self) -> Option<&'a [T; N]> {
        let window = self.rest.first_chunk::<N>()?;
        self.rest = &self.rest[1..];
        Some(window)
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        let left = (self.rest.len() + 1).saturating_sub(N);
        (left, Some(left))
    }
}

impl<'a, T, const N: usize> DoubleEndedIterator for ArrayWindows<'a, T, N> {
    fn next_back(&mut self) -> Option<&'a [T; N]> {
        let window = self.rest.last_chunk::<N>()?;
        self.rest = &self.rest[..self.rest.len() - 1];
        Some(window)
    }
}

impl<'a, T, const N: usize> ExactSizeIterator for ArrayWindows<'a, T, N> {}

// --- Slices of neighbours --------------------------------------------------------------------------------------------

/// Slices of neighbours that belong together.
#[derive(Clone)]
pub struct ChunkBy<'a, T, F> {
    rest: &'a [T],
    together: F,
}

impl<'a, T, F: FnMut(&T, &T) -> bool> Iterator for ChunkBy<'a, T, F> {
    type Item = &'a [T];
    fn next(&mut self) -> Option<&'a [T]> {
        if self.rest.is_empty() {
            return None;
        }
        let mut end = 1;
        while end < self.rest.len() && (self.together)(&self.rest[end - 1], &self.rest[end]) {
            end += 1;
        }
        let (chunk, rest) = self.rest.split_at(end);
        self.rest = rest;
        Some(chunk)
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        if self.rest.is_empty() { (0, Some(0)) } else { (1, Some(self.rest.len())) }
    }
}

impl<'a, T, F: FnMut(&T, &T) -> bool> DoubleEndedIterator for ChunkBy<'a, T, F> {
    fn next_back(&mut self) -> Option<&'a [T]> {
        if self.rest.is_empty() {
            return None;
        }
        let mut start = self.rest.len() - 1;
        while start > 0 && (self.together)(&self.rest[start - 1], &self.rest[start]) {
            start -= 1;
        }
        let (rest, chunk) = self.rest.split_at(start);
        self.rest = rest;
        Some(chunk)
    }
}

/// Slices of neighbours that belong together, for changing them.
pub struct ChunkByMut<'a, T, F> {
    rest: &'a mut [T],
    together: F,
}

impl<'a, T, F: FnMut(&T, &T) -> bool> Iterator for ChunkByMut<'a, T, F> {
    type Item = &'a mut [T];
    fn next(&mut self) -> Option<&'a mut [T]> {
        if self.rest.is_empty() {
            return None;
        }
        let mut end = 1;
        while end < self.rest.len() && (self.together)(&self.rest[end - 1], &self.rest[end]) {
            end += 1;
        }
        let (chunk, rest) = mem::take(&mut self.rest).split_at_mut(end);
        self.rest = rest;
        Some(chunk)
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        if self.rest.is_empty() { (0, Some(0)) } else { (1, Some(self.rest.len())) }
    }
}

// --- Slices between values -------------------------------------------------------------------------------------------

/// Slices between values that pass a test.
#[derive(Clone)]
pub struct Split<'a, T, F> {
    rest: Option<&'a [T]>,
    test: F,
}

impl<'a, T: fmt::Debug, F> fmt::Debug for Split<'a, T, F> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Split").field("v", &self.rest.unwrap_or(&[])).field("finished", &self.rest.is_none()).finish()
    }
}

impl<'a, T, F: FnMut(&T) -> bool> Iterator for Split<'a, T, F> {
    type Item = &'a [T];
    fn next(&mut self) -> Option<&'a [T]> {
        let rest = self.rest?;
        for i in 0..rest.len() {
            if (self.test)(&rest[i]) {
                self.rest = Some(&rest[i + 1..]);
                return Some(&rest[..i]);
            }
        }
        self.rest.take()
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        match &self.rest {
            Some(rest) => (1, Some(rest.len() + 1)),
            None => (0, Some(0)),
        }
    }
}

impl<'a, T, F: FnMut(&T) -> bool> DoubleEndedIterator for Split<'a, T, F> {
    fn next_back(&mut self) -> Option<&'a [T]> {
        let rest = self.rest?;
        for i in (0..rest.len()).rev() {
            if (self.test)(&rest[i]) {
                self.rest = Some(&rest[..i]);
                return Some(&rest[i + 1..]);
            }
        }
        self.rest.take()
    }
}

/// Slices between values that pass a test, for changing them.
pub struct SplitMut<'a, T, F> {
    rest: Option<&'a mut [T]>,
    test: F,
}

impl<'a, T, F: FnMut(&T) -> bool> Iterator for SplitMut<'a, T, F> {
    type Item = &'a mut [T];
    fn next(&mut self) -> Option<&'a mut [T]> {
        let rest = self.rest.take()?;
        for i in 0..rest.len() {
            if (self.test)(&rest[i]) {
                let (part, behind) = rest.split_at_mut(i);
                self.rest = Some(&mut behind[1..]);
                return Some(part);
            }
        }
        Some(rest)
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        match &self.rest {
            Some(rest) => (1, Some(rest.len() + 1)),
            None => (0, Some(0)),
        }
    }
}

impl<'a, T, F: FnMut(&T) -> bool> DoubleEndedIterator for SplitMut<'a, T, F> {
    fn next_back(&mut self) -> Option<&'a mut [T]> {
        let rest = self.rest.take()?;
        for i in (0..rest.len()).rev() {
            if (self.test)(&rest[i]) {
                let (before, part) = rest.split_at_mut(i);
                self.rest = Some(before);
                return Some(&mut part[1..]);
            }
        }
        Some(rest)
    }
}

/// Slices that end with a value that passes a test each.
#[derive(Clone)]
pub struct SplitInclusive<'a, T, F> {
    rest: &'a [T],
    test: F,
}

/// Where the first slice ends.
fn end_of_first<T, F: FnMut(&T) -> bool>(rest: &[T], test: &mut F) -> usize {
    let mut end = 0;
    while end < rest.len() {
        end += 1;
        if test(&rest[end - 1]) {
            break;
        }
    }
    end
}

/// Where the last slice starts.
fn start_of_last<T, F: FnMut(&T) -> bool>(rest: &[T], test: &mut F) -> usize {
    let mut start = rest.len() - 1;
    while start > 0 && !test(&rest[start - 1]) {
        start -= 1;
    }
    start
}

impl<'a, T, F: FnMut(&T) -> bool> Iterator for SplitInclusive<'a, T, F> {
    type Item = &'a [T];
    fn next(&mut self) -> Option<&'a [T]> {
        if self.rest.is_empty() {
            return None;
        }
        let (part, rest) = self.rest.split_at(end_of_first(self.rest, &mut self.test));
        self.rest = rest;
        Some(part)
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        if self.rest.is_empty() { (0, Some(0)) } else { (1, Some(self.rest.len())) }
    }
}

impl<'a, T, F: FnMut(&T) -> bool> DoubleEndedIterator for SplitInclusive<'a, T, F> {
    fn next_back(&mut self) -> Option<&'a [T]> {
        if self.rest.is_empty() {
            return None;
        }
        let (rest, part) = self.rest.split_at(start_of_last(self.rest, &mut self.test));
        self.rest = rest;
        Some(part)
    }
}

/// Slices that end with a value that passes a test each, for changing them.
pub struct SplitInclusiveMut<'a, T, F> {
    rest: &'a mut [T],
    test: F,
}

impl<'a, T, F: FnMut(&T) -> bool> Iterator for SplitInclusiveMut<'a, T, F> {
    type Item = &'a mut [T];
    fn next(&mut self) -> Option<&'a mut [T]> {
        if self.rest.is_empty() {
            return None;
        }
        let end = end_of_first(self.rest, &mut self.test);
        let (part, rest) = mem::take(&mut self.rest).split_at_mut(end);
        self.rest = rest;
        Some(part)
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        if self.rest.is_empty() { (0, Some(0)) } else { (1, Some(self.rest.len())) }
    }
}

/// Slices between values that pass a test, from the end.
#[derive(Clone)]
pub struct RSplit<'a, T, F> {
    parts: Split<'a, T, F>,
}

impl<'a, T, F: FnMut(&T) -> bool> Iterator for RSplit<'a, T, F> {
    type Item = &'a [T];
    fn next(&mut self) -> Option<&'a [T]> {
        self.parts.next_back()
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        self.parts.size_hint()
    }
}

impl<'a, T, F: FnMut(&T) -> bool> DoubleEndedIterator for RSplit<'a, T, F> {
    fn next_back(&mut self) -> Option<&'a [T]> {
        self.parts.next()
    }
}

/// Slices between values that pass a test, from the end, for changing them.
pub struct RSplitMut<'a, T, F> {
    parts: SplitMut<'a, T, F>,
}

impl<'a, T, F: FnMut(&T) -> bool> Iterator for RSplitMut<'a, T, F> {
    type Item = &'a mut [T];
    fn next(&mut self) -> Option<&'a mut [T]> {
        self.parts.next_back()
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        self.parts.size_hint()
    }
}

/// Slices between values that pass a test, at most so many: the last is what is left.
pub struct SplitN<'a, T, F> {
    parts: Split<'a, T, F>,
    left: usize,
}

impl<'a, T, F: FnMut(&T) -> bool> Iterator for SplitN<'a, T, F> {
    type Item = &'a [T];
    fn next(&mut self) -> Option<&'a [T]> {
        self.left = self.left.checked_sub(1)?;
        if self.left == 0 { self.parts.rest.take() } else { self.parts.next() }
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        let (low, high) = self.parts.size_hint();
        (low.min(self.left), high.map(|high| high.min(self.left)))
    }
}

/// `SplitN`, for changing them.
pub struct SplitNMut<'a, T, F> {
    parts: SplitMut<'a, T, F>,
    left: usize,
}

impl<'a, T, F: FnMut(&T) -> bool> Iterator for SplitNMut<'a, T, F> {
    type Item = &'a mut [T];
    fn next(&mut self) -> Option<&'a mut [T]> {
        self.left = self.left.checked_sub(1)?;
        if self.left == 0 { self.parts.rest.take() } else { self.parts.next() }
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        let (low, high) = self.parts.size_hint();
        (low.min(self.left), high.map(|high| high.min(self.left)))
    }
}

/// `SplitN`, from the end.
pub struct RSplitN<'a, T, F> {
    parts: Split<'a, T, F>,
    left: usize,
}

impl<'a, T, F: FnMut(&T) -> bool> Iterator for RSplitN<'a, T, F> {
    type Item = &'a [T];
    fn next(&mut self) -> Option<&'a [T]> {
        self.left = self.left.checked_sub(1)?;
        if self.left == 0 { self.parts.rest.take() } else { self.parts.next_back() }
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        let (low, high) = self.parts.size_hint();
        (low.min(self.left), high.map(|high| high.min(self.left)))
    }
}

/// `RSplitN`, for changing them.
pub struct RSplitNMut<'a, T, F> {
    parts: SplitMut<'a, T, F>,
    left: usize,
}

impl<'a, T, F: FnMut(&T) -> bool> Iterator for RSplitNMut<'a, T, F> {
    type Item = &'a mut [T];
    fn next(&mut self) -> Option<&'a mut [T]> {
        self.left = self.left.checked_sub(1)?;
        if self.left == 0 { self.parts.rest.take() } else { self.parts.next_back() }
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        let (low, high) = self.parts.size_hint();
        (low.min(self.left), high.map(|high| high.min(self.left)))
    }
}
