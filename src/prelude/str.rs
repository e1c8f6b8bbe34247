//! Text: `str` is bytes that are known to be UTF-8.

use crate::borrow::ToOwned;
use crate::cmp::Ordering;
use crate::fmt;
use crate::hash::{Hash, Hasher};
use crate::intrinsics;
use crate::ops::{Index, IndexMut, Range, RangeFrom, RangeFull, RangeInclusive, RangeTo, RangeToInclusive};
use crate::panicking;
use crate::slice;
use crate::slice_index::{SliceIndex, ToRange};

/// Can be read from text.
pub trait FromStr: Sized {
    type Err;
    /// Reads a value.
    fn from_str(text: &str) -> Result<Self, Self::Err>;
}

/// The bytes are no UTF-8.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Utf8Error {
    pub(crate) valid_up_to: usize,
    pub(crate) error_len: Option<u8>,
}

impl Utf8Error {
    /// How many bytes are fine.
    pub const fn valid_up_to(&self) -> usize {
        self.valid_up_to
    }

    /// How many bytes are wrong there; none when the text ends in the middle of a character.
    pub fn error_len(&self) -> Option<usize> {
        match self.error_len {
            Some(len) => Some(len as usize),
            None => None,
        }
    }
}

impl fmt::Display for Utf8Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.error_len {
            Some(len) => {
                f.write_str("invalid utf-8 sequence of ")?;
                fmt::Display::fmt(&len, f)?;
                f.write_str(" bytes from index ")?;
            }
            None => f.write_str("incomplete utf-8 byte sequence from index ")?,
        }
        fmt::Display::fmt(&self.valid_up_to, f)
    }
}

/// The text is neither `true` nor `false`.
#[derive(Clone, PartialEq, Eq)]
pub struct ParseBoolError(());

impl fmt::Debug for ParseBoolError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ParseBoolError")
    }
}

impl fmt::Display for ParseBoolError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad("provided string was not `true` or `false`")
    }
}

impl FromStr for bool {
    type Err = ParseBoolError;
    fn from_str(text: &str) -> Result<bool, ParseBoolError> {
        match text {
            "true" => Ok(true),
            "false" => Ok(false),
            _ => Err(ParseBoolError(())),
        }
    }
}

/// How many bytes a character takes whose first byte this is.
#[inline]
pub(crate) const fn width_of_first_byte(byte: u8) -> usize {
    if byte < 0x80 {
        1
    } else if byte < 0xe0 {
        2
    } else if byte < 0xf0 {
        3
    } else {
        4
    }
}

/// How many characters.
pub(crate) fn count_chars(text: &str) -> usize {
    let mut count = 0;
    let bytes = text.as_bytes();
    let mut i = 0;
    while i < bytes.len() {
        if (bytes[i] as i8) >= -0x40 {
            count += 1;
        }
        i += 1;
    }
    count
}

/// The character that starts at byte `at`, and how many bytes it takes.
pub(crate) unsafe fn decode(bytes: &[u8], at: usize) -> (char, usize) {
    let first = bytes[at] as u32;
    if first < 0x80 {
        return (char::from_u32_unchecked(first), 1);
    }
    let second = (bytes[at + 1] & 0x3f) as u32;
    if first < 0xe0 {
        return (char::from_u32_unchecked((first & 0x1f) << 6 | second), 2);
    }
    let third = (bytes[at + 2] & 0x3f) as u32;
    if first < 0xf0 {
        return (char::from_u32_unchecked((first & 0x0f) << 12 | second << 6 | third), 3);
    }
    let fourth = (bytes[at + 3] & 0x3f) as u32;
    (char::from_u32_unchecked((first & 0x07) << 18 | second << 12 | third << 6 | fourth), 4)
}

/// Is it a byte in the middle of a character?
const fn is_inner(byte: u8) -> bool {
    byte & 0xc0 == 0x80
}

/// How many bytes of the wrong sequence at `at` belong together: `Ok(width)` when it is right.
fn check_sequence(bytes: &[u8], at: usize) -> Result<usize, Option<u8>> {
    let first = bytes[at];
    if first < 0x80 {
        return Ok(1);
    }
    let width = if first >= 0xc2 && first < 0xe0 {
        2
    } else if first >= 0xe0 && first < 0xf0 {
        3
    } else if first >= 0xf0 && first < 0xf5 {
        4
    } else {
        return Err(Some(1));
    };
    let mut i = 1;
    while i < width {
        if at + i >= bytes.len() {
            return Err(None);
        }
        let byte = bytes[at + i];
        let mut low = 0x80;
        let mut high = 0xbf;
        if i == 1 && first == 0xe0 {
            low = 0xa0;
        } else if i == 1 && first == 0xed {
            high = 0x9f;
        } else if i == 1 && first == 0xf0 {
            low = 0x90;
        } else if i == 1 && first == 0xf4 {
            high = 0x8f;
        }
        if byte < low || byte > high {
            return Err(Some(i as u8));
        }
        i += 1;
    }
    Ok(width)
}

/// The bytes as text, if they are UTF-8.
pub fn from_utf8(bytes: &[u8]) -> Result<&str, Utf8Error> {
    let mut at = 0;
    while at < bytes.len() {
        match check_sequence(bytes, at) {
            Ok(width) => at += width,
            Err(error_len) => return Err(Utf8Error { valid_up_to: at, error_len }),
        }
    }
    Ok(unsafe { from_utf8_unchecked(bytes) })
}

/// The bytes as text for changing, if they are UTF-8.
pub fn from_utf8_mut(bytes: &mut [u8]) -> Result<&mut str, Utf8Error> {
    match from_utf8(bytes) {
        Ok(_) => Ok(unsafe { from_utf8_unchecked_mut(bytes) }),
        Err(error) => Err(error),
    }
}

/// The bytes as text; nothing is checked.
#[inline]
pub const unsafe fn from_utf8_unchecked(bytes: &[u8]) -> &str {
    &*intrinsics::str_from_bytes(bytes)
}

/// The bytes as text for changing; nothing is checked.
#[inline]
pub const unsafe fn from_utf8_unchecked_mut(bytes: &mut [u8]) -> &mut str {
    &mut *(intrinsics::str_from_bytes(bytes as *mut [u8] as *const [u8]) as *mut str)
}

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

impl str {
    /// How many bytes.
    #[inline]
    pub const fn len(&self) -> usize {
        intrinsics::slice_len(intrinsics::str_bytes(self))
    }

    /// Is it empty?
    #[inline]
    pub const fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// A pointer to the first byte.
    #[inline]
    pub const fn as_ptr(&self) -> *const u8 {
        intrinsics::str_bytes(self) as *const u8
    }

    /// A pointer to the first byte, for changing it.
    #[inline]
    pub const fn as_mut_ptr(&mut self) -> *mut u8 {
        intrinsics::str_bytes(self as *mut str as *const str) as *mut u8
    }

    /// The bytes.
    #[inline]
    pub const fn as_bytes(&self) -> &[u8] {
        unsafe { &*intrinsics::str_bytes(self) }
    }

    /// The bytes, for changing them; they must stay UTF-8.
    pub const unsafe fn as_bytes_mut(&mut self) -> &mut [u8] {
        &mut *(intrinsics::str_bytes(self as *mut str as *const str) as *mut [u8])
    }

    /// The bytes as text, if they are UTF-8.
    pub fn from_utf8(bytes: &[u8]) -> Result<&str, Utf8Error> {
        from_utf8(bytes)
    }

    /// The bytes as text; nothing is checked.
    pub const unsafe fn from_utf8_unchecked(bytes: &[u8]) -> &str {
        from_utf8_unchecked(bytes)
    }

    /// Does a character start at byte `index`, or does the text end there?
    pub const fn is_char_boundary(&self, index: usize) -> bool {
        let len = self.len();
        if index >= len {
            return index == len;
        }
        !is_inner(self.as_bytes()[index])
    }

    /// The text of a range of bytes, if characters start at both ends.
    pub fn get<I: SliceIndex<str>>(&self, index: I) -> Option<&I::Output> {
        index.get(self)
    }

    /// The text of a range of bytes, for changing it.
    pub fn get_mut<I: SliceIndex<str>>(&mut self, index: I) -> Option<&mut I::Output> {
        index.get_mut(self)
    }

    /// The text of a range of bytes; nothing is checked.
    #[inline]
    pub unsafe fn get_unchecked<I: SliceIndex<str>>(&self, index: I) -> &I::Output {
        &*index.get_unchecked(self)
    }

    /// The text of a range of bytes, for changing it; nothing is checked.
    pub unsafe fn get_unchecked_mut<I: SliceIndex<str>>(&mut self, index: I) -> &mut I::Output {
        &mut *index.get_unchecked_mut(self)
    }

    /// Two texts, before byte `at` and from it on.
    #[track_caller]
    pub fn split_at(&self, at: usize) -> (&str, &str) {
        match self.split_at_checked(at) {
            Some(halves) => halves,
            None => panicking::str_slice(self, 0, at),
        }
    }

    /// Two texts, if a character starts at byte `at`.
    pub fn split_at_checked(&self, at: usize) -> Option<(&str, &str)> {
        if !self.is_char_boundary(at) {
            return None;
        }
        unsafe { Some((self.get_unchecked(0..at), self.get_unchecked(at..self.len()))) }
    }

    /// Two texts for changing, before byte `at` and from it on.
    #[track_caller]
    pub fn split_at_mut(&mut self, at: usize) -> (&mut str, &mut str) {
        if !self.is_char_boundary(at) {
            panicking::str_slice(self, 0, at);
        }
        let len = self.len();
        let start = self.as_mut_ptr();
        unsafe {
            (
                from_utf8_unchecked_mut(slice::from_raw_parts_mut(start, at)),
                from_utf8_unchecked_mut(slice::from_raw_parts_mut(start.add(at), len - at)),
            )
        }
    }

    /// The characters.
    #[inline]
    pub fn chars(&self) -> Chars<'_> {
        Chars { rest: self }
    }

    /// The characters with the bytes where they start.
    pub fn char_indices(&self) -> CharIndices<'_> {
        CharIndices { front: 0, chars: self.chars() }
    }

    /// The bytes, one after the other.
    pub fn bytes(&self) -> Bytes<'_> {
        Bytes { bytes: self.as_bytes().iter() }
    }

    /// The lines, without their ends.
    pub fn lines(&self) -> Lines<'_> {
        Lines { rest: Some(self) }
    }

    /// The words: what stands between white space.
    pub fn split_whitespace(&self) -> SplitWhitespace<'_> {
        SplitWhitespace { rest: self }
    }

    /// The words: what stands between ASCII white space.
    pub fn split_ascii_whitespace(&self) -> SplitWhitespace<'_> {
        SplitWhitespace { rest: self }
    }

    /// Does it hold a match?
    pub fn contains<P: Pattern>(&self, mut pattern: P) -> bool {
        pattern.find_from(self, 0).is_some()
    }

    /// Does it start with a match?
    pub fn starts_with<P: Pattern>(&self, mut pattern: P) -> bool {
        pattern.prefix(self).is_some()
    }

    /// Does it end with a match?
    pub fn ends_with<P: Pattern>(&self, mut pattern: P) -> bool {
        pattern.suffix(self).is_some()
    }

    /// Where the first match starts.
    pub fn find<P: Pattern>(&self, mut pattern: P) -> Option<usize> {
        match pattern.find_from(self, 0) {
            Some((start, _)) => Some(start),
            None => None,
        }
    }

    /// Where the last match starts.
    pub fn rfind<P: Pattern>(&self, mut pattern: P) -> Option<usize> {
        match pattern.find_before(self, self.len()) {
            Some((start, _)) => Some(start),
            None => None,
        }
    }

    /// What stands between the matches.
    pub fn split<P: Pattern>(&self, pattern: P) -> Split<'_, P> {
        Split::new(self, pattern, usize::MAX, false)
    }

    /// What stands between the matches; an empty text at the end is left out.
    pub fn split_terminator<P: Pattern>(&self, pattern: P) -> Split<'_, P> {
        Split::new(self, pattern, usize::MAX, true)
    }

    /// What stands between the matches, at most `count` parts.
    pub fn splitn<P: Pattern>(&self, count: usize, pattern: P) -> Split<'_, P> {
        Split::new(self, pattern, count, false)
    }

    /// What stands between the matches, from the end.
    pub fn rsplit<P: Pattern>(&self, pattern: P) -> RSplit<'_, P> {
        RSplit { text: self, end: Some(self.len()), pattern, parts_left: usize::MAX, search_end: Some(self.len()) }
    }

    /// What stands between the matches, from the end, at most `count` parts.
    pub fn rsplitn<P: Pattern>(&self, count: usize, pattern: P) -> RSplit<'_, P> {
        RSplit { text: self, end: Some(self.len()), pattern, parts_left: count, search_end: Some(self.len()) }
    }

    /// Parts that end with a match each.
    pub fn split_inclusive<P: Pattern>(&self, pattern: P) -> SplitInclusive<'_, P> {
        SplitInclusive { text: self, start: 0, pattern }
    }

    /// What stands before and behind the first match.
    pub fn split_once<P: Pattern>(&self, mut pattern: P) -> Option<(&str, &str)> {
        let (start, end) = pattern.find_from(self, 0)?;
        unsafe { Some((self.get_unchecked(0..start), self.get_unchecked(end..self.len()))) }
    }

    /// What stands before and behind the last match.
    pub fn rsplit_once<P: Pattern>(&self, mut pattern: P) -> Option<(&str, &str)> {
        let (start, end) = pattern.find_before(self, self.len())?;
        unsafe { Some((self.get_unchecked(0..start), self.get_unchecked(end..self.len()))) }
    }

    /// The matches with the bytes where they start.
    pub fn match_indices<P: Pattern>(&self, pattern: P) -> MatchIndices<'_, P> {
        MatchIndices { text: self, pattern, from: Some(0) }
    }

    /// The matches.
    pub fn matches<P: Pattern>(&self, pattern: P) -> Matches<'_, P> {
        Matches { indices: self.match_indices(pattern) }
    }

    /// Without white space at both ends.
    pub fn trim(&self) -> &str {
        self.trim_start().trim_end()
    }

    /// Without white space at the start.
    pub fn trim_start(&self) -> &str {
        self.trim_start_matches(char::is_whitespace)
    }

    /// Without white space at the end.
    pub fn trim_end(&self) -> &str {
        self.trim_end_matches(char::is_whitespace)
    }

    /// Without matches at both ends.
    pub fn trim_matches<P: Pattern>(&self, mut pattern: P) -> &str {
        let mut text = self;
        while let Some(end) = pattern.prefix(text) {
            if end == 0 {
                break;
            }
            text = unsafe { text.get_unchecked(end..text.len()) };
        }
        while let Some(start) = pattern.suffix(text) {
            if start == text.len() {
                break;
            }
            text = unsafe { text.get_unchecked(0..start) };
        }
        text
    }

    /// Without matches at the start.
    pub fn trim_start_matches<P: Pattern>(&self, mut pattern: P) -> &str {
        let mut text = self;
        while let Some(end) = pattern.prefix(text) {
            if end == 0 {
                break;
            }
            text = unsafe { text.get_unchecked(end..text.len()) };
        }
        text
    }

    /// Without matches at the end.
    pub fn trim_end_matches<P: Pattern>(&self, mut pattern: P) -> &str {
        let mut text = self;
        while let Some(start) = pattern.suffix(text) {
            if start == text.len() {
                break;
            }
            text = unsafe { text.get_unchecked(0..start) };
        }
        text
    }

    /// What follows a match at the start.
    pub fn strip_prefix<P: Pattern>(&self, mut pattern: P) -> Option<&str> {
        let end = pattern.prefix(self)?;
        Some(unsafe { self.get_unchecked(end..self.len()) })
    }

    /// What precedes a match at the end.
    pub fn strip_suffix<P: Pattern>(&self, mut pattern: P) -> Option<&str> {
        let start = pattern.suffix(self)?;
        Some(unsafe { self.get_unchecked(0..start) })
    }

    /// With another text in place of every match.
    pub fn replace<P: Pattern>(&self, pattern: P, with: &str) -> String {
        self.replacen(pattern, with, usize::MAX)
    }

    /// With another text in place of the first `count` matches.
    pub fn replacen<P: Pattern>(&self, pattern: P, with: &str, count: usize) -> String {
        let mut result = String::with_capacity(if count == usize::MAX { self.len() } else { 32 });
        let mut last = 0;
        let mut left = count;
        let mut found = self.match_indices(pattern);
        while left > 0 {
            match found.next() {
                None => break,
                Some((start, part)) => {
                    result.push_str(unsafe { self.get_unchecked(last..start) });
                    result.push_str(with);
                    last = start + part.len();
                    left -= 1;
                }
            }
        }
        result.push_str(unsafe { self.get_unchecked(last..self.len()) });
        result
    }

    /// Without ASCII white space at both ends.
    pub fn trim_ascii(&self) -> &str {
        unsafe { from_utf8_unchecked(self.as_bytes().trim_ascii()) }
    }

    /// Without ASCII white space at the start.
    pub fn trim_ascii_start(&self) -> &str {
        unsafe { from_utf8_unchecked(self.as_bytes().trim_ascii_start()) }
    }

    /// Without ASCII white space at the end.
    pub fn trim_ascii_end(&self) -> &str {
        unsafe { from_utf8_unchecked(self.as_bytes().trim_ascii_end()) }
    }

    /// `trim_start_matches`, by its old name.
    pub fn trim_left_matches<P: Pattern>(&self, pattern: P) -> &str {
        self.trim_start_matches(pattern)
    }

    /// `trim_end_matches`, by its old name.
    pub fn trim_right_matches<P: Pattern>(&self, pattern: P) -> &str {
        self.trim_end_matches(pattern)
    }

    /// The first byte not before `index` where a character starts or the text ends.
    pub fn ceil_char_boundary(&self, index: usize) -> usize {
        let mut at = index;
        while at < self.len() && !self.is_char_boundary(at) {
            at += 1;
        }
        if at < self.len() { at } else { self.len() }
    }

    /// `trim_start`, by its old name.
    pub fn trim_left(&self) -> &str {
        self.trim_start()
    }

    /// `trim_end`, by its old name.
    pub fn trim_right(&self) -> &str {
        self.trim_end()
    }

    /// The matches from the end with the bytes where they start.
    pub fn rmatch_indices<P: Pattern>(&self, mut pattern: P) -> crate::vec::IntoIter<(usize, &str)> {
        let mut found = Vec::new();
        let mut end = Some(self.len());
        while let Some(before) = end {
            end = None;
            if let Some((at, behind)) = pattern.find_before(self, before) {
                found.push((at, unsafe { self.get_unchecked(at..behind) }));
                end = Some(at);
                if at == behind {
                    end = match find_char_before(self, at, |_| true) {
                        Some((start, _)) => Some(start),
                        None => None,
                    };
                }
            }
        }
        found.into_iter()
    }

    /// The matches from the end.
    pub fn rmatches<P: Pattern>(&self, pattern: P) -> crate::vec::IntoIter<&str> {
        let found: Vec<&str> = self.rmatch_indices(pattern).map(|(_, part)| part).collect();
        found.into_iter()
    }

    /// The units of UTF-16.
    pub fn encode_utf16(&self) -> crate::vec::IntoIter<u16> {
        let mut units = Vec::with_capacity(self.len());
        for c in self.chars() {
            let code = c as u32;
            if code < 0x10000 {
                units.push(code as u16);
            } else {
                units.push((0xd800 + ((code - 0x10000) >> 10)) as u16);
                units.push((0xdc00 + ((code - 0x10000) & 0x3ff)) as u16);
            }
        }
        units.into_iter()
    }

    /// The last byte not beyond `index` where a character starts or the text ends.
    pub fn floor_char_boundary(&self, index: usize) -> usize {
        let mut at = if index < self.len() { index } else { self.len() };
        while !self.is_char_boundary(at) {
            at -= 1;
        }
        at
    }

    /// With `\u{...}` for every character.
    pub fn escape_unicode(&self) -> Escaped {
        let mut result = String::new();
        for c in self.chars() {
            let _ = fmt::write_unicode_escape(c, &mut result);
        }
        Escaped::new(result)
    }

    /// Reads a value.
    pub fn parse<F: FromStr>(&self) -> Result<F, F::Err> {
        F::from_str(self)
    }

    /// The text `count` times in a row.
    pub fn repeat(&self, count: usize) -> String {
        unsafe { String::from_utf8_unchecked(self.as_bytes().repeat(count)) }
    }

    /// With large letters.
    pub fn to_uppercase(&self) -> String {
        let mut result = String::with_capacity(self.len());
        for c in self.chars() {
            for upper in c.to_uppercase() {
                result.push(upper);
            }
        }
        result
    }

    /// With small letters.
    pub fn to_lowercase(&self) -> String {
        let mut result = String::with_capacity(self.len());
        for (at, c) in self.char_indices() {
            if c == '\u{3a3}' {
                result.push(self.small_sigma(at));
                continue;
            }
            for lower in c.to_lowercase() {
                result.push(lower);
            }
        }
        result
    }

    /// The small sigma for the large one at `at`: it has a form of its own at the end of a word.
    fn small_sigma(&self, at: usize) -> char {
        let before = self[..at].chars().rev().find(|c| c.is_alphanumeric() || c.is_whitespace());
        let behind = self[at + 2..].chars().find(|c| c.is_alphanumeric() || c.is_whitespace());
        let ends = match (before, behind) {
            (Some(before), Some(behind)) => before.is_alphabetic() && !behind.is_alphabetic(),
            (Some(before), None) => before.is_alphabetic(),
            _ => false,
        };
        if ends { '\u{3c2}' } else { '\u{3c3}' }
    }

    /// Are all characters ASCII?
    pub fn is_ascii(&self) -> bool {
        self.as_bytes().is_ascii()
    }

    /// Are both the same but for the case of ASCII letters?
    pub fn eq_ignore_ascii_case(&self, other: &str) -> bool {
        self.as_bytes().eq_ignore_ascii_case(other.as_bytes())
    }

    /// With large ASCII letters.
    pub fn to_ascii_uppercase(&self) -> String {
        unsafe { String::from_utf8_unchecked(self.as_bytes().to_ascii_uppercase()) }
    }

    /// With small ASCII letters.
    pub fn to_ascii_lowercase(&self) -> String {
        unsafe { String::from_utf8_unchecked(self.as_bytes().to_ascii_lowercase()) }
    }

    /// ASCII letters become large.
    pub fn make_ascii_uppercase(&mut self) {
        unsafe { self.as_bytes_mut() }.make_ascii_uppercase()
    }

    /// ASCII letters become small.
    pub fn make_ascii_lowercase(&mut self) {
        unsafe { self.as_bytes_mut() }.make_ascii_lowercase()
    }

    /// As Debug shows it, without the quotes.
    pub fn escape_debug(&self) -> Escaped {
        let mut result = String::new();
        for c in self.chars() {
            if c != '\'' && c != '"' && !fmt::needs_escape(c, '"') {
                result.push(c);
            } else {
                let _ = fmt::write_escaped(c, &mut result);
            }
        }
        Escaped::new(result)
    }

    /// With escapes for everything that is not printable ASCII.
    pub fn escape_default(&self) -> Escaped {
        let mut result = String::new();
        for c in self.chars() {
            if c >= ' ' && c <= '~' && c != '\'' && c != '"' && c != '\\' {
                result.push(c);
            } else if c == '\t' || c == '\r' || c == '\n' || c == '\'' || c == '"' || c == '\\' {
                let _ = fmt::write_escaped(c, &mut result);
            } else {
                let _ = fmt::write_unicode_escape(c, &mut result);
            }
        }
        Escaped::new(result)
    }
}

impl PartialEq for str {
    fn eq(&self, other: &str) -> bool {
        let len = self.len();
        len == other.len() && unsafe { intrinsics::compare_bytes(self.as_ptr(), other.as_ptr(), len) } == 0
    }
}

impl Eq for str {}

impl PartialOrd for str {
    fn partial_cmp(&self, other: &str) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for str {
    fn cmp(&self, other: &str) -> Ordering {
        let common = if self.len() < other.len() { self.len() } else { other.len() };
        let order = unsafe { intrinsics::compare_bytes(self.as_ptr(), other.as_ptr(), common) };
        if order < 0 {
            Ordering::Less
        } else if order > 0 {
            Ordering::Greater
        } else {
            self.len().cmp(&other.len())
        }
    }
}

impl Hash for str {
    fn hash<H: Hasher>(&self, state: &mut H) {
        state.write(self.as_bytes());
        state.write_u8(0xff);
    }
}

impl ToOwned for str {
    type Owned = String;
    fn to_owned(&self) -> String {
        String::from(self)
    }
}

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
fn find_char_before<F: FnMut(char) -> bool>(text: &str, end: usize, mut test: F) -> Option<(usize, usize)> {
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
fn next_boundary(text: &str, at: usize) -> Option<usize> {
    if at >= text.len() {
        return None;
    }
    Some(at + width_of_first_byte(text.as_bytes()[at]))
}

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

/// What stands between matches. `start` is none once the last part was given.
#[derive(Clone, Debug)]
pub struct Split<'a, P> {
    text: &'a str,
    start: Option<usize>,
    search: Option<usize>,
    end: usize,
    pattern: P,
    parts_left: usize,
    skip_empty_end: bool,
}

impl<'a, P: Pattern> Split<'a, P> {
    fn new(text: &'a str, pattern: P, parts_left: usize, skip_empty_end: bool) -> Split<'a, P> {
        Split { text, start: Some(0), search: Some(0), end: text.len(), pattern, parts_left, skip_empty_end }
    }

    /// The last part.
    fn last_part(&mut self, start: usize) -> Option<&'a str> {
        self.start = None;
        if self.skip_empty_end && start == self.end {
            return None;
        }
        Some(unsafe { self.text.get_unchecked(start..self.end) })
    }

    /// What is left.
    pub fn remainder(&self) -> Option<&'a str> {
        let start = self.start?;
        Some(&self.text[start..self.end])
    }
}

impl<'a, P: Pattern> Iterator for Split<'a, P> {
    type Item = &'a str;
    fn next(&mut self) -> Option<&'a str> {
        let start = self.start?;
        if self.parts_left == 0 {
            return None;
        }
        self.parts_left -= 1;
        if self.parts_left == 0 {
            return self.last_part(start);
        }
        let found = match self.search {
            Some(from) => self.pattern.find_from(self.text, from),
            None => None,
        };
        match found {
            Some((at, behind)) if behind <= self.end => {
                self.search = if behind == at { next_boundary(self.text, at) } else { Some(behind) };
                self.start = Some(behind);
                Some(unsafe { self.text.get_unchecked(start..at) })
            }
            _ => self.last_part(start),
        }
    }
}

impl<'a, P: Pattern> DoubleEndedIterator for Split<'a, P> {
    fn next_back(&mut self) -> Option<&'a str> {
        let start = self.start?;
        if self.skip_empty_end {
            self.skip_empty_end = false;
            if let Some((at, behind)) = self.pattern.find_before(self.text, self.end) {
                if behind == self.end && at >= start {
                    self.end = at;
                }
            }
        }
        match self.pattern.find_before(self.text, self.end) {
            Some((at, behind)) if at >= start => {
                let part = unsafe { self.text.get_unchecked(behind..self.end) };
                self.end = at;
                Some(part)
            }
            _ => self.last_part(start),
        }
    }
}

/// What stands between matches, from the end.
#[derive(Clone, Debug)]
pub struct RSplit<'a, P> {
    text: &'a str,
    end: Option<usize>,
    pattern: P,
    parts_left: usize,
    search_end: Option<usize>,
}

impl<'a, P: Pattern> Iterator for RSplit<'a, P> {
    type Item = &'a str;
    fn next(&mut self) -> Option<&'a str> {
        let end = self.end?;
        if self.parts_left == 0 {
            return None;
        }
        self.parts_left -= 1;
        let found = match self.search_end {
            Some(before) if self.parts_left > 0 => self.pattern.find_before(self.text, before),
            _ => None,
        };
        match found {
            Some((at, behind)) => {
                self.end = Some(at);
                self.search_end = Some(at);
                if at == behind {
                    self.search_end = match find_char_before(self.text, at, |_| true) {
                        Some((before, _)) => Some(before),
                        None => None,
                    };
                }
                Some(unsafe { self.text.get_unchecked(behind..end) })
            }
            None => {
                self.end = None;
                Some(unsafe { self.text.get_unchecked(0..end) })
            }
        }
    }
}

/// Parts that end with a match each.
#[derive(Clone, Debug)]
pub struct SplitInclusive<'a, P> {
    text: &'a str,
    start: usize,
    pattern: P,
}

impl<'a, P: Pattern> Iterator for SplitInclusive<'a, P> {
    type Item = &'a str;
    fn next(&mut self) -> Option<&'a str> {
        let start = self.start;
        if start == self.text.len() {
            return None;
        }
        self.start = match self.pattern.find_from(self.text, start) {
            Some((_, behind)) => behind,
            None => self.text.len(),
        };
        Some(unsafe { self.text.get_unchecked(start..self.start) })
    }
}

/// Matches with the bytes where they start.
#[derive(Clone, Debug)]
pub struct MatchIndices<'a, P> {
    text: &'a str,
    pattern: P,
    from: Option<usize>,
}

impl<'a, P: Pattern> Iterator for MatchIndices<'a, P> {
    type Item = (usize, &'a str);
    fn next(&mut self) -> Option<(usize, &'a str)> {
        let from = self.from?;
        match self.pattern.find_from(self.text, from) {
            Some((at, behind)) => {
                self.from = if at == behind { next_boundary(self.text, at) } else { Some(behind) };
                Some((at, unsafe { self.text.get_unchecked(at..behind) }))
            }
            None => {
                self.from = None;
                None
            }
        }
    }
}

/// Matches.
#[derive(Clone, Debug)]
pub struct Matches<'a, P> {
    indices: MatchIndices<'a, P>,
}

impl<'a, P: Pattern> Iterator for Matches<'a, P> {
    type Item = &'a str;
    fn next(&mut self) -> Option<&'a str> {
        match self.indices.next() {
            Some((_, part)) => Some(part),
            None => None,
        }
    }
}

/// Text with escapes, character by character or as a whole.
#[derive(Clone, Debug)]
pub struct Escaped {
    text: String,
    at: usize,
}

impl Escaped {
    /// Goes over a text that holds the escapes already.
    pub(crate) fn new(text: String) -> Escaped {
        Escaped { text, at: 0 }
    }
}

impl Iterator for Escaped {
    type Item = char;
    fn next(&mut self) -> Option<char> {
        let c = self.text[self.at..].chars().next()?;
        self.at += c.len_utf8();
        Some(c)
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        let left = count_chars(&self.text[self.at..]);
        (left, Some(left))
    }
}

impl ExactSizeIterator for Escaped {}

impl fmt::Display for Escaped {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text[self.at..])
    }
}
