//! Text: `str` is bytes that are known to be UTF-8.

use crate::cmp::Ordering;
use crate::fmt;
use crate::hash::{Hash, Hasher};
use crate::intrinsics;
use crate::panicking;
use crate::slice;
use crate::slice_index::SliceIndex;
use crate::str;
use crate::str_pattern::find_char_before;
use crate::str_utf8::is_inner;

pub use crate::str_escape::Escaped;
pub use crate::str_iter::{Bytes, CharIndices, Chars, Lines, SplitWhitespace};
pub use crate::str_pattern::Pattern;
pub use crate::str_split::{MatchIndices, Matches, RSplit, Split, SplitInclusive};
pub use crate::str_utf8::{Utf8Error, from_utf8, from_utf8_mut, from_utf8_unchecked, from_utf8_unchecked_mut};

/// Can be read from text.
pub trait FromStr: Sized {
    type Err;
    /// Reads a value.
    fn from_str(text: &str) -> Result<Self, Self::Err>;
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
            let _ = crate::fmt_text::write_unicode_escape(c, &mut result);
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
            if c != '\'' && c != '"' && !crate::fmt_text::needs_escape(c, '"') {
                result.push(c);
            } else {
                let _ = crate::fmt_text::write_escaped(c, &mut result);
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
                let _ = crate::fmt_text::write_escaped(c, &mut result);
            } else {
                let _ = crate::fmt_text::write_unicode_escape(c, &mut result);
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

impl str {
    /// `str::from_utf8_mut` under the type's name.
    pub fn from_utf8_mut(bytes: &mut [u8]) -> Result<&mut str, str::Utf8Error> {
        str::from_utf8_mut(bytes)
    }

    /// `str::from_utf8_unchecked_mut` under the type's name.
    pub const unsafe fn from_utf8_unchecked_mut(bytes: &mut [u8]) -> &mut str {
        &mut *(bytes as *mut [u8] as *mut str)
    }

    /// `rsplit` without an empty part at the end of the text.
    pub fn rsplit_terminator<P: str::Pattern>(&self, pattern: P) -> crate::vec::IntoIter<&str> {
        let mut parts: Vec<&str> = self.rsplit(pattern).collect();
        if parts.first().is_some_and(|part| part.is_empty()) {
            parts.remove(0);
        }
        parts.into_iter()
    }

    /// A part of the text; nothing is checked.
    pub unsafe fn slice_unchecked(&self, start: usize, end: usize) -> &str {
        self.get_unchecked(start..end)
    }

    /// The text in two parts, for changing them, unless `at` is within a character or beyond the end.
    pub fn split_at_mut_checked(&mut self, at: usize) -> Option<(&mut str, &mut str)> {
        if self.is_char_boundary(at) { Some(self.split_at_mut(at)) } else { None }
    }
}

impl AsMut<str> for str {
    fn as_mut(&mut self) -> &mut str {
        self
    }
}

impl Default for &mut str {
    fn default() -> Self {
        unsafe { str::from_utf8_unchecked_mut(&mut []) }
    }
}
