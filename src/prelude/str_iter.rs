//! Going over a text by characters, bytes, lines or words.

use crate::fmt;
use crate::slice;
use crate::str_pattern::find_char_before;
use crate::str_utf8::{decode, is_inner};

/// The characters of a text.
#[derive(Clone)]
pub struct Chars<'a> {
    rest: &'a str,
}

impl<'a> Chars<'a> {
    /// What is left.
    pub fn as_str(&self) -> &'a str {
        self.rest
    }
}

impl<'a> Iterator for Chars<'a> {
    type Item = char;
    fn next(&mut self) -> Option<char> {
        let len = self.rest.len();
        if len == 0 {
            return None;
        }
        unsafe {
            let (c, width) = decode(self.rest.as_bytes(), 0);
            self.rest = self.rest.get_unchecked(width..len);
            Some(c)
        }
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        let bytes = self.rest.len();
        (bytes.div_ceil(4), Some(bytes))
    }
}

impl<'a> DoubleEndedIterator for Chars<'a> {
    fn next_back(&mut self) -> Option<char> {
        let bytes = self.rest.as_bytes();
        let mut at = bytes.len();
        if at == 0 {
            return None;
        }
        at -= 1;
        while is_inner(bytes[at]) {
            at -= 1;
        }
        unsafe {
            let (c, _) = decode(bytes, at);
            self.rest = self.rest.get_unchecked(0..at);
            Some(c)
        }
    }
}

impl<'a> fmt::Debug for Chars<'a> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Chars(")?;
        f.debug_list().entries(self.clone()).finish()?;
        f.write_str(")")
    }
}

/// The characters of a text with the bytes where they start.
#[derive(Clone)]
pub struct CharIndices<'a> {
    front: usize,
    chars: Chars<'a>,
}

impl<'a> fmt::Debug for CharIndices<'a> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("CharIndices").field("front_offset", &self.front).field("iter", &self.chars).finish()
    }
}

impl<'a> CharIndices<'a> {
    /// What is left.
    pub fn as_str(&self) -> &'a str {
        self.chars.rest
    }

    /// Where the next character starts.
    pub fn offset(&self) -> usize {
        self.front
    }
}

impl<'a> Iterator for CharIndices<'a> {
    type Item = (usize, char);
    fn next(&mut self) -> Option<(usize, char)> {
        let at = self.front;
        let c = self.chars.next()?;
        self.front = at + c.len_utf8();
        Some((at, c))
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        self.chars.size_hint()
    }
}

impl<'a> DoubleEndedIterator for CharIndices<'a> {
    fn next_back(&mut self) -> Option<(usize, char)> {
        let c = self.chars.next_back()?;
        Some((self.front + self.chars.rest.len(), c))
    }
}

/// The bytes of a text.
#[derive(Clone)]
pub struct Bytes<'a> {
    bytes: slice::Iter<'a, u8>,
}

impl<'a> fmt::Debug for Bytes<'a> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Bytes").field(&self.bytes.clone().copied()).finish()
    }
}

impl<'a> Iterator for Bytes<'a> {
    type Item = u8;
    fn next(&mut self) -> Option<u8> {
        match self.bytes.next() {
            Some(byte) => Some(*byte),
            None => None,
        }
    }
    fn __by_number(&self) -> bool {
        true
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        self.bytes.size_hint()
    }
}

impl<'a> DoubleEndedIterator for Bytes<'a> {
    fn next_back(&mut self) -> Option<u8> {
        match self.bytes.next_back() {
            Some(byte) => Some(*byte),
            None => None,
        }
    }
}

impl<'a> ExactSizeIterator for Bytes<'a> {}

/// The lines of a text.
#[derive(Clone, Debug)]
pub struct Lines<'a> {
    rest: Option<&'a str>,
}

impl<'a> Iterator for Lines<'a> {
    type Item = &'a str;
    fn next(&mut self) -> Option<&'a str> {
        let rest = self.rest?;
        if rest.is_empty() {
            self.rest = None;
            return None;
        }
        match rest.split_once('\n') {
            None => {
                self.rest = None;
                Some(rest)
            }
            Some((line, behind)) => {
                self.rest = Some(behind);
                Some(line.strip_suffix('\r').unwrap_or(line))
            }
        }
    }
}

impl<'a> DoubleEndedIterator for Lines<'a> {
    fn next_back(&mut self) -> Option<&'a str> {
        let rest = self.rest?;
        if rest.is_empty() {
            self.rest = None;
            return None;
        }
        let (body, had_end) = match rest.strip_suffix('\n') {
            Some(body) => (body, true),
            None => (rest, false),
        };
        let start = match body.rfind('\n') {
            Some(at) => at + 1,
            None => 0,
        };
        self.rest = Some(&rest[..start]);
        let line = &body[start..];
        Some(if had_end { line.strip_suffix('\r').unwrap_or(line) } else { line })
    }
}

/// The words of a text.
#[derive(Clone, Debug)]
pub struct SplitWhitespace<'a> {
    rest: &'a str,
}

impl<'a> Iterator for SplitWhitespace<'a> {
    type Item = &'a str;
    fn next(&mut self) -> Option<&'a str> {
        let text = self.rest.trim_start();
        if text.is_empty() {
            self.rest = text;
            return None;
        }
        let end = match text.find(char::is_whitespace) {
            Some(end) => end,
            None => text.len(),
        };
        self.rest = unsafe { text.get_unchecked(end..text.len()) };
        Some(unsafe { text.get_unchecked(0..end) })
    }
}

impl<'a> DoubleEndedIterator for SplitWhitespace<'a> {
    fn next_back(&mut self) -> Option<&'a str> {
        let text = self.rest.trim_end();
        if text.is_empty() {
            self.rest = text;
            return None;
        }
        let start = match find_char_before(text, text.len(), char::is_whitespace) {
            Some((_, end)) => end,
            None => 0,
        };
        self.rest = unsafe { text.get_unchecked(0..start) };
        Some(unsafe { text.get_unchecked(start..text.len()) })
    }
}
