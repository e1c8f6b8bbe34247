//! Several values of a slice at once, for changing them: none of them twice.

use crate::fmt;
use crate::mem;
use crate::ops::{Range, RangeInclusive};
use crate::slice::from_raw_parts_mut;

impl<T> [T] {
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
