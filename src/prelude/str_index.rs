//! What may stand in the brackets of `text[..]`.

use crate::intrinsics;
use crate::ops::{Index, IndexMut, Range, RangeFrom, RangeFull, RangeInclusive, RangeTo, RangeToInclusive};
use crate::panicking;
use crate::slice_index::{SliceIndex, ToRange};

impl SliceIndex<str> for Range<usize> {
    type Output = str;
    fn get(self, text: &str) -> Option<&str> {
        if self.start > self.end || !text.is_char_boundary(self.start) || !text.is_char_boundary(self.end) {
            return None;
        }
        Some(unsafe { text.get_unchecked(self) })
    }
    fn get_mut(self, text: &mut str) -> Option<&mut str> {
        if self.start > self.end || !text.is_char_boundary(self.start) || !text.is_char_boundary(self.end) {
            return None;
        }
        Some(unsafe { text.get_unchecked_mut(self) })
    }
    unsafe fn get_unchecked(self, text: *const str) -> *const str {
        let bytes = intrinsics::str_bytes(text) as *const u8;
        let len = intrinsics::unchecked_sub(self.end, self.start);
        intrinsics::str_from_bytes(intrinsics::slice_from_raw_parts(bytes.add(self.start), len))
    }
    unsafe fn get_unchecked_mut(self, text: *mut str) -> *mut str {
        self.get_unchecked(text as *const str) as *mut str
    }
    fn index(self, text: &str) -> &str {
        check_boundaries(text, self.start, self.end);
        unsafe { text.get_unchecked(self) }
    }
    fn index_mut(self, text: &mut str) -> &mut str {
        check_boundaries(text, self.start, self.end);
        unsafe { text.get_unchecked_mut(self) }
    }
}

/// Panics unless characters start at both ends of `start..end`.
fn check_boundaries(text: &str, start: usize, end: usize) {
    if start > end || !text.is_char_boundary(start) || !text.is_char_boundary(end) {
        panicking::str_slice(text, start, end);
    }
}

#[each(RangeTo<usize>, RangeFrom<usize>, RangeFull, RangeInclusive<usize>, RangeToInclusive<usize>)]
impl SliceIndex<str> for each {
    type Output = str;
    fn get(self, text: &str) -> Option<&str> {
        self.to_range(text.len())?.get(text)
    }
    fn get_mut(self, text: &mut str) -> Option<&mut str> {
        self.to_range(text.len())?.get_mut(text)
    }
    unsafe fn get_unchecked(self, text: *const str) -> *const str {
        self.to_range((*text).len()).unwrap_unchecked().get_unchecked(text)
    }
    unsafe fn get_unchecked_mut(self, text: *mut str) -> *mut str {
        self.to_range((*text).len()).unwrap_unchecked().get_unchecked_mut(text)
    }
    fn index(self, text: &str) -> &str {
        match self.to_range(text.len()) {
            Some(range) => range.index(text),
            None => panicking::str_slice(text, 0, usize::MAX),
        }
    }
    fn index_mut(self, text: &mut str) -> &mut str {
        match self.to_range(text.len()) {
            Some(range) => range.index_mut(text),
            None => panicking::str_slice(text, 0, usize::MAX),
        }
    }
}

impl<I: SliceIndex<str>> Index<I> for str {
    type Output = I::Output;
    fn index(&self, index: I) -> &I::Output {
        index.index(self)
    }
}

impl<I: SliceIndex<str>> IndexMut<I> for str {
    fn index_mut(&mut self, index: I) -> &mut I::Output {
        index.index_mut(self)
    }
}
