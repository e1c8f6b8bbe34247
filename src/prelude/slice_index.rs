//! What may stand in the brackets of `slice[..]`.

use crate::intrinsics;
use crate::ops::{Index, IndexMut, Range, RangeFrom, RangeFull, RangeInclusive, RangeTo, RangeToInclusive};
use crate::panicking;
use crate::ptr;
use crate::slice::{from_raw_parts, from_raw_parts_mut};

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
