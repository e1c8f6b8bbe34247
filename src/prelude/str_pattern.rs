//! What can be looked for in a text.

use crate::intrinsics;
use crate::str_utf8::{decode, is_inner, width_of_first_byte};

/// What can be looked for in a text.
pub trait Pattern: Sized {
    /// The first match that starts at byte `from` or later: where it starts and ends.
    fn find_from(&mut self, text: &str, from: usize) -> Option<(usize, usize)>;
    /// The last match that ends at byte `end` or earlier.
    fn find_before(&mut self, text: &str, end: usize) -> Option<(usize, usize)>;
    /// Where a match at the start ends.
    fn prefix(&mut self, text: &str) -> Option<usize>;
    /// Where a match at the end starts.
    fn suffix(&mut self, text: &str) -> Option<usize>;
}

/// The first character for which `test` holds.
fn find_char<F: FnMut(char) -> bool>(text: &str, from: usize, mut test: F) -> Option<(usize, usize)> {
    let bytes = text.as_bytes();
    let mut at = from;
    while at < bytes.len() {
        let (c, width) = unsafe { decode(bytes, at) };
        if test(c) {
            return Some((at, at + width));
        }
        at += width;
    }
    None
}

/// The last character for which `test` holds.
pub(crate) fn find_char_before<F: FnMut(char) -> bool>(text: &str, end: usize, mut test: F) -> Option<(usize, usize)> {
    let bytes = text.as_bytes();
    let mut behind = end;
    while behind > 0 {
        let mut at = behind - 1;
        while is_inner(bytes[at]) {
            at -= 1;
        }
        let (c, _) = unsafe { decode(bytes, at) };
        if test(c) {
            return Some((at, behind));
        }
        behind = at;
    }
    None
}

impl<F: FnMut(char) -> bool> Pattern for F {
    fn find_from(&mut self, text: &str, from: usize) -> Option<(usize, usize)> {
        find_char(text, from, |c| self(c))
    }
    fn find_before(&mut self, text: &str, end: usize) -> Option<(usize, usize)> {
        find_char_before(text, end, |c| self(c))
    }
    fn prefix(&mut self, text: &str) -> Option<usize> {
        if text.is_empty() {
            return None;
        }
        let (c, width) = unsafe { decode(text.as_bytes(), 0) };
        if self(c) { Some(width) } else { None }
    }
    fn suffix(&mut self, text: &str) -> Option<usize> {
        let c = text.chars().next_back()?;
        if self(c) { Some(text.len() - c.len_utf8()) } else { None }
    }
}

impl Pattern for char {
    fn find_from(&mut self, text: &str, from: usize) -> Option<(usize, usize)> {
        find_char(text, from, |c| c == *self)
    }
    fn find_before(&mut self, text: &str, end: usize) -> Option<(usize, usize)> {
        find_char_before(text, end, |c| c == *self)
    }
    fn prefix(&mut self, text: &str) -> Option<usize> {
        if text.chars().next()? == *self { Some(self.len_utf8()) } else { None }
    }
    fn suffix(&mut self, text: &str) -> Option<usize> {
        if text.chars().next_back()? == *self { Some(text.len() - self.len_utf8()) } else { None }
    }
}

impl Pattern for &[char] {
    fn find_from(&mut self, text: &str, from: usize) -> Option<(usize, usize)> {
        find_char(text, from, |c| self.contains(&c))
    }
    fn find_before(&mut self, text: &str, end: usize) -> Option<(usize, usize)> {
        find_char_before(text, end, |c| self.contains(&c))
    }
    fn prefix(&mut self, text: &str) -> Option<usize> {
        let c = text.chars().next()?;
        if self.contains(&c) { Some(c.len_utf8()) } else { None }
    }
    fn suffix(&mut self, text: &str) -> Option<usize> {
        let c = text.chars().next_back()?;
        if self.contains(&c) { Some(text.len() - c.len_utf8()) } else { None }
    }
}

#[each([char; N], &[char; N])]
impl<const N: usize> Pattern for each {
    fn find_from(&mut self, text: &str, from: usize) -> Option<(usize, usize)> {
        find_char(text, from, |c| self.as_slice().contains(&c))
    }
    fn find_before(&mut self, text: &str, end: usize) -> Option<(usize, usize)> {
        find_char_before(text, end, |c| self.as_slice().contains(&c))
    }
    fn prefix(&mut self, text: &str) -> Option<usize> {
        self.as_slice().prefix(text)
    }
    fn suffix(&mut self, text: &str) -> Option<usize> {
        self.as_slice().suffix(text)
    }
}

impl Pattern for &str {
    fn find_from(&mut self, text: &str, from: usize) -> Option<(usize, usize)> {
        let wanted = self.len();
        let mut at = from;
        while at + wanted <= text.len() {
            let here = unsafe { text.as_ptr().add(at) };
            if unsafe { intrinsics::compare_bytes(here, self.as_ptr(), wanted) } == 0 && text.is_char_boundary(at) {
                return Some((at, at + wanted));
            }
            at += 1;
        }
        None
    }
    fn find_before(&mut self, text: &str, end: usize) -> Option<(usize, usize)> {
        let wanted = self.len();
        if wanted > end {
            return None;
        }
        let mut at = end - wanted + 1;
        while at > 0 {
            at -= 1;
            let here = unsafe { text.as_ptr().add(at) };
            if unsafe { intrinsics::compare_bytes(here, self.as_ptr(), wanted) } == 0 && text.is_char_boundary(at) {
                return Some((at, at + wanted));
            }
        }
        None
    }
    fn prefix(&mut self, text: &str) -> Option<usize> {
        let wanted = self.len();
        if wanted > text.len() || unsafe { intrinsics::compare_bytes(text.as_ptr(), self.as_ptr(), wanted) } != 0 {
            return None;
        }
        Some(wanted)
    }
    fn suffix(&mut self, text: &str) -> Option<usize> {
        let wanted = self.len();
        if wanted > text.len() {
            return None;
        }
        let start = text.len() - wanted;
        let here = unsafe { text.as_ptr().add(start) };
        if unsafe { intrinsics::compare_bytes(here, self.as_ptr(), wanted) } == 0 { Some(start) } else { None }
    }
}

#[each(&String, &&str)]
impl Pattern for each {
    fn find_from(&mut self, text: &str, from: usize) -> Option<(usize, usize)> {
        let mut wanted: &str = &***self;
        wanted.find_from(text, from)
    }
    fn find_before(&mut self, text: &str, end: usize) -> Option<(usize, usize)> {
        let mut wanted: &str = &***self;
        wanted.find_before(text, end)
    }
    fn prefix(&mut self, text: &str) -> Option<usize> {
        let mut wanted: &str = &***self;
        wanted.prefix(text)
    }
    fn suffix(&mut self, text: &str) -> Option<usize> {
        let mut wanted: &str = &***self;
        wanted.suffix(text)
    }
}

/// The byte behind the character that starts at `at`; none at the end.
pub(crate) fn next_boundary(text: &str, at: usize) -> Option<usize> {
    if at >= text.len() {
        return None;
    }
    Some(at + width_of_first_byte(text.as_bytes()[at]))
}
