//! Going over the pieces of a slice that lie between values.

use crate::fmt;
use crate::mem;

impl<T> [T] {
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
}

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
