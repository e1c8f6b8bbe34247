//! Going over a slice in pieces of some length, or of neighbours that belong together.

use crate::fmt;
use crate::mem;
use crate::panicking;
use crate::slice::{from_raw_parts, from_raw_parts_mut};

impl<T> [T] {
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
    fn __by_number(&self) -> bool {
        true
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
    fn __by_number(&self) -> bool {
        true
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
    fn __by_number(&self) -> bool {
        true
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
    fn __by_number(&self) -> bool {
        true
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
}

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
    fn __by_number(&self) -> bool {
        true
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
    fn __by_number(&self) -> bool {
        true
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
    fn __by_number(&self) -> bool {
        true
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
    fn __by_number(&self) -> bool {
        true
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
    fn __by_number(&self) -> bool {
        true
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

impl<'a, T> DoubleEndedIterator for ChunksMut<'a, T> {
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

impl<'a, T: fmt::Debug> fmt::Debug for ChunksMut<'a, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ChunksMut").field("v", &self.rest).field("chunk_size", &self.size).finish()
    }
}
