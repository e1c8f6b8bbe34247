//! Ranges as iterators.

use crate::intrinsics;
use crate::ops::{Range, RangeFrom, RangeInclusive};
use crate::panicking;

/// Numbers and characters that a range can go over.
#[unstable(step_trait)]
pub trait Step: Copy + PartialOrd {
    /// Is a range of these one whose values `zip` takes by number?
    const BY_NUMBER: bool = false;
    /// The next one; the caller knows that there is one.
    fn forward(self) -> Self;
    /// The one before; the caller knows that there is one.
    fn backward(self) -> Self;
    /// How many steps lead from here to `end`; 0 when none do.
    fn steps_to(self, end: Self) -> usize;
    /// `count` steps further, if that exists.
    fn forward_by(self, count: usize) -> Option<Self>;
}

#[each(i8, i16, i32, i64, isize, u8, u16, u32, u64, usize)]
impl Step for each {
    const BY_NUMBER: bool = true;
    #[inline]
    fn forward(self) -> each {
        intrinsics::wrapping_add(self, 1)
    }
    #[inline]
    fn backward(self) -> each {
        intrinsics::wrapping_sub(self, 1)
    }
    fn steps_to(self, end: each) -> usize {
        if self < end { self.abs_diff(end) as usize } else { 0 }
    }
    fn forward_by(self, count: usize) -> Option<each> {
        if count > each::MAX.abs_diff(self) as usize { None } else { Some(intrinsics::wrapping_add(self, count as each)) }
    }
}

impl Step for char {
    fn forward(self) -> char {
        let next = if self == '\u{d7ff}' { 0xe000 } else { self as u32 + 1 };
        unsafe { char::from_u32_unchecked(next) }
    }
    fn backward(self) -> char {
        let before = if self == '\u{e000}' { 0xd7ff } else { self as u32 - 1 };
        unsafe { char::from_u32_unchecked(before) }
    }
    fn steps_to(self, end: char) -> usize {
        if self >= end {
            return 0;
        }
        let distance = (end as u32 - self as u32) as usize;
        if self < '\u{e000}' && end >= '\u{e000}' { distance - 0x800 } else { distance }
    }
    fn forward_by(self, count: usize) -> Option<char> {
        let mut code = self as usize + count;
        if self < '\u{e000}' && code >= 0xd800 {
            code += 0x800;
        }
        if code > 0x10ffff { None } else { char::from_u32(code as u32) }
    }
}

impl<A: Step> Iterator for Range<A> {
    type Item = A;
    #[inline]
    fn next(&mut self) -> Option<A> {
        if self.start < self.end {
            let value = self.start;
            self.start = value.forward();
            Some(value)
        } else {
            None
        }
    }
    fn __by_number(&self) -> bool {
        A::BY_NUMBER
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        let left = self.start.steps_to(self.end);
        (left, Some(left))
    }
    fn nth(&mut self, n: usize) -> Option<A> {
        match self.start.forward_by(n) {
            Some(value) if value < self.end => {
                self.start = value.forward();
                Some(value)
            }
            _ => {
                self.start = self.end;
                None
            }
        }
    }
}

impl<A: Step> DoubleEndedIterator for Range<A> {
    fn next_back(&mut self) -> Option<A> {
        if self.start < self.end {
            self.end = self.end.backward();
            Some(self.end)
        } else {
            None
        }
    }
}

impl<A: Step> ExactSizeIterator for Range<A> {}

impl<A: Step> Iterator for RangeFrom<A> {
    type Item = A;
    fn next(&mut self) -> Option<A> {
        let value = self.start;
        match value.forward_by(1) {
            Some(next) => self.start = next,
            None => panicking::panic_text("attempt to add with overflow"),
        }
        Some(value)
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        (usize::MAX, None)
    }
}

impl<A: Step> Iterator for RangeInclusive<A> {
    type Item = A;
    #[inline]
    fn next(&mut self) -> Option<A> {
        if self.exhausted || !(self.start <= self.end) {
            return None;
        }
        let value = self.start;
        if value < self.end {
            self.start = value.forward();
        } else {
            self.exhausted = true;
        }
        Some(value)
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        if self.exhausted || !(self.start <= self.end) {
            return (0, Some(0));
        }
        let left = self.start.steps_to(self.end).saturating_add(1);
        (left, Some(left))
    }
}

impl<A: Step> DoubleEndedIterator for RangeInclusive<A> {
    fn next_back(&mut self) -> Option<A> {
        if self.exhausted || !(self.start <= self.end) {
            return None;
        }
        let value = self.end;
        if self.start < value {
            self.end = value.backward();
        } else {
            self.exhausted = true;
        }
        Some(value)
    }
}

impl<A: Step> ExactSizeIterator for RangeInclusive<A> {}
