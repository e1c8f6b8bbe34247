//! Characters: Unicode scalar values.

use crate::fmt;
use crate::intrinsics;
use crate::panicking;

/// The largest character.
pub const MAX: char = '\u{10ffff}';
/// What stands for text that could not be read.
pub const REPLACEMENT_CHARACTER: char = '\u{fffd}';

/// The number as a character, if it is one.
pub const fn from_u32(number: u32) -> Option<char> {
    char::from_u32(number)
}

/// The number as a character; nothing is checked.
pub const unsafe fn from_u32_unchecked(number: u32) -> char {
    char::from_u32_unchecked(number)
}

/// The digit as a character.
pub const fn from_digit(digit: u32, radix: u32) -> Option<char> {
    char::from_digit(digit, radix)
}

impl char {
    /// The smallest character.
    pub const MIN: char = '\0';
    /// The largest character.
    pub const MAX: char = '\u{10ffff}';
    /// The most bytes that a character takes in UTF-8.
    pub const MAX_LEN_UTF8: usize = 4;
    /// The most units that a character takes in UTF-16.
    pub const MAX_LEN_UTF16: usize = 2;
    /// What stands for text that could not be read.
    pub const REPLACEMENT_CHARACTER: char = '\u{fffd}';

    /// The number as a character, if it is one.
    pub const fn from_u32(number: u32) -> Option<char> {
        if number > 0x10ffff || number >= 0xd800 && number < 0xe000 {
            return None;
        }
        Some(unsafe { char::from_u32_unchecked(number) })
    }

    /// The number as a character; nothing is checked.
    #[inline]
    pub const unsafe fn from_u32_unchecked(number: u32) -> char {
        intrinsics::transmute(number)
    }

    /// The digit as a character.
    #[track_caller]
    pub const fn from_digit(digit: u32, radix: u32) -> Option<char> {
        if radix > 36 {
            panicking::panic_text("from_digit: radix is too high (maximum 36)");
        }
        if digit >= radix {
            return None;
        }
        let digit = digit as u8;
        Some((if digit < 10 { b'0' + digit } else { b'a' + digit - 10 }) as char)
    }

    /// The digit's value, if it is a digit in this base.
    #[track_caller]
    pub const fn to_digit(self, radix: u32) -> Option<u32> {
        if radix < 2 || radix > 36 {
            panicking::panic_text("to_digit: invalid radix -- radix must be in the range 2 to 36 inclusive");
        }
        let code = self as u32;
        let value = if self >= '0' && self <= '9' {
            code - 48
        } else if self >= 'a' && self <= 'z' {
            code - 97 + 10
        } else if self >= 'A' && self <= 'Z' {
            code - 65 + 10
        } else {
            return None;
        };
        if value < radix { Some(value) } else { None }
    }

    /// Is it a digit in this base?
    pub const fn is_digit(self, radix: u32) -> bool {
        self.to_digit(radix).is_some()
    }

    /// How many bytes it takes in UTF-8.
    pub const fn len_utf8(self) -> usize {
        let code = self as u32;
        if code < 0x80 {
            1
        } else if code < 0x800 {
            2
        } else if code < 0x10000 {
            3
        } else {
            4
        }
    }

    /// How many units it takes in UTF-16.
    pub const fn len_utf16(self) -> usize {
        if (self as u32) < 0x10000 { 1 } else { 2 }
    }

    /// Writes it as UTF-8 to the start of `room`.
    #[track_caller]
    pub fn encode_utf8(self, room: &mut [u8]) -> &mut str {
        if room.len() < self.len_utf8() {
            panic!(
                "encode_utf8: need {} bytes to encode U+{:04X} but buffer has just {}",
                self.len_utf8(),
                self as u32,
                room.len()
            );
        }
        let code = self as u32;
        let width = self.len_utf8();
        if width == 1 {
            room[0] = code as u8;
        } else if width == 2 {
            room[0] = (0xc0 | code >> 6) as u8;
            room[1] = (0x80 | code & 0x3f) as u8;
        } else if width == 3 {
            room[0] = (0xe0 | code >> 12) as u8;
            room[1] = (0x80 | code >> 6 & 0x3f) as u8;
            room[2] = (0x80 | code & 0x3f) as u8;
        } else {
            room[0] = (0xf0 | code >> 18) as u8;
            room[1] = (0x80 | code >> 12 & 0x3f) as u8;
            room[2] = (0x80 | code >> 6 & 0x3f) as u8;
            room[3] = (0x80 | code & 0x3f) as u8;
        }
        unsafe { crate::str::from_utf8_unchecked_mut(&mut room[..width]) }
    }

    /// Is it a letter?
    pub fn is_alphabetic(self) -> bool {
        if self.is_ascii() { self.is_ascii_alphabetic() } else { intrinsics::char_is(0, self as u32) }
    }

    /// Is it a number?
    pub fn is_numeric(self) -> bool {
        if self.is_ascii() { self.is_ascii_digit() } else { intrinsics::char_is(1, self as u32) }
    }

    /// Is it a letter or a number?
    pub fn is_alphanumeric(self) -> bool {
        self.is_alphabetic() || self.is_numeric()
    }

    /// Is it white space?
    pub fn is_whitespace(self) -> bool {
        if self.is_ascii() {
            return self == ' ' || self >= '\t' && self <= '\r';
        }
        intrinsics::char_is(2, self as u32)
    }

    /// Is it a large letter?
    pub fn is_uppercase(self) -> bool {
        if self.is_ascii() { self.is_ascii_uppercase() } else { intrinsics::char_is(3, self as u32) }
    }

    /// Is it a small letter?
    pub fn is_lowercase(self) -> bool {
        if self.is_ascii() { self.is_ascii_lowercase() } else { intrinsics::char_is(4, self as u32) }
    }

    /// Is it a control character?
    pub fn is_control(self) -> bool {
        intrinsics::char_is(5, self as u32)
    }

    /// Is it ASCII?
    #[inline]
    pub const fn is_ascii(&self) -> bool {
        (*self as u32) < 128
    }

    /// As a large letter, which may be more than one character.
    pub fn to_uppercase(self) -> CaseMapping {
        CaseMapping { c: self, upper: true, at: 0 }
    }

    /// As a small letter, which may be more than one character.
    pub fn to_lowercase(self) -> CaseMapping {
        CaseMapping { c: self, upper: false, at: 0 }
    }

    /// As a large ASCII letter.
    pub const fn to_ascii_uppercase(&self) -> char {
        if self.is_ascii() { (*self as u8).to_ascii_uppercase() as char } else { *self }
    }

    /// As a small ASCII letter.
    pub const fn to_ascii_lowercase(&self) -> char {
        if self.is_ascii() { (*self as u8).to_ascii_lowercase() as char } else { *self }
    }

    /// Becomes a large ASCII letter.
    pub const fn make_ascii_uppercase(&mut self) {
        *self = self.to_ascii_uppercase();
    }

    /// Becomes a small ASCII letter.
    pub const fn make_ascii_lowercase(&mut self) {
        *self = self.to_ascii_lowercase();
    }

    /// Are both the same but for the case of ASCII letters?
    pub const fn eq_ignore_ascii_case(&self, other: &char) -> bool {
        self.to_ascii_lowercase() as u32 == other.to_ascii_lowercase() as u32
    }

    /// As Debug shows it, without the quotes.
    pub fn escape_debug(self) -> crate::str::Escaped {
        let mut text = String::new();
        if self == '"' || crate::fmt_text::needs_escape(self, '\'') {
            let _ = crate::fmt_text::write_escaped(self, &mut text);
        } else {
            text.push(self);
        }
        crate::str::Escaped::new(text)
    }

    /// With an escape unless it is printable ASCII.
    pub fn escape_default(self) -> crate::str::Escaped {
        let mut room = [0u8; 4];
        self.encode_utf8(&mut room).escape_default()
    }

    /// As `\u{...}`.
    pub fn escape_unicode(self) -> crate::str::Escaped {
        let mut text = String::new();
        let _ = crate::fmt_text::write_unicode_escape(self, &mut text);
        crate::str::Escaped::new(text)
    }
}

#[each(char, u8)]
impl each {
    /// Is it an ASCII letter?
    pub const fn is_ascii_alphabetic(&self) -> bool {
        self.is_ascii_lowercase() || self.is_ascii_uppercase()
    }

    /// Is it an ASCII digit?
    pub const fn is_ascii_digit(&self) -> bool {
        let code = *self as u32;
        code >= 48 && code <= 57
    }

    /// Is it an ASCII digit of base 16?
    pub const fn is_ascii_hexdigit(&self) -> bool {
        let code = *self as u32;
        code >= 48 && code <= 57 || code >= 65 && code <= 70 || code >= 97 && code <= 102
    }

    /// Is it an ASCII letter or digit?
    pub const fn is_ascii_alphanumeric(&self) -> bool {
        self.is_ascii_alphabetic() || self.is_ascii_digit()
    }

    /// Is it a large ASCII letter?
    pub const fn is_ascii_uppercase(&self) -> bool {
        let code = *self as u32;
        code >= 65 && code <= 90
    }

    /// Is it a small ASCII letter?
    pub const fn is_ascii_lowercase(&self) -> bool {
        let code = *self as u32;
        code >= 97 && code <= 122
    }

    /// Is it ASCII white space?
    pub const fn is_ascii_whitespace(&self) -> bool {
        let code = *self as u32;
        code == 32 || code == 9 || code == 10 || code == 12 || code == 13
    }

    /// Is it an ASCII sign that is neither letter nor digit nor space?
    pub const fn is_ascii_punctuation(&self) -> bool {
        self.is_ascii_graphic() && !self.is_ascii_alphanumeric()
    }

    /// Is it an ASCII character that leaves ink?
    pub const fn is_ascii_graphic(&self) -> bool {
        let code = *self as u32;
        code >= 33 && code <= 126
    }

    /// Is it an ASCII control character?
    pub const fn is_ascii_control(&self) -> bool {
        let code = *self as u32;
        code < 32 || code == 127
    }
}

impl u8 {
    /// Is it ASCII?
    #[inline]
    pub const fn is_ascii(&self) -> bool {
        *self < 128
    }

    /// As a large ASCII letter.
    pub const fn to_ascii_uppercase(&self) -> u8 {
        if self.is_ascii_lowercase() { *self - 32 } else { *self }
    }

    /// As a small ASCII letter.
    pub const fn to_ascii_lowercase(&self) -> u8 {
        if self.is_ascii_uppercase() { *self + 32 } else { *self }
    }

    /// Becomes a large ASCII letter.
    pub const fn make_ascii_uppercase(&mut self) {
        *self = self.to_ascii_uppercase();
    }

    /// Becomes a small ASCII letter.
    pub const fn make_ascii_lowercase(&mut self) {
        *self = self.to_ascii_lowercase();
    }

    /// Are both the same but for the case of ASCII letters?
    pub const fn eq_ignore_ascii_case(&self, other: &u8) -> bool {
        self.to_ascii_lowercase() == other.to_ascii_lowercase()
    }
}

/// A letter in the other case, one character after the other.
#[derive(Clone, Debug)]
pub struct CaseMapping {
    c: char,
    upper: bool,
    at: u32,
}

pub use CaseMapping as ToUppercase;
pub use CaseMapping as ToLowercase;

impl Iterator for CaseMapping {
    type Item = char;
    fn next(&mut self) -> Option<char> {
        let code = intrinsics::char_case(self.upper, self.c as u32, self.at);
        if code == 0xffff_ffff {
            return None;
        }
        self.at += 1;
        char::from_u32(code)
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        let left = self.clone().count_left();
        (left, Some(left))
    }
}

impl CaseMapping {
    fn count_left(self) -> usize {
        let mut count = 0;
        while intrinsics::char_case(self.upper, self.c as u32, self.at + count) != 0xffff_ffff {
            count += 1;
        }
        count as usize
    }
}

impl ExactSizeIterator for CaseMapping {}

impl fmt::Display for CaseMapping {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for c in self.clone() {
            f.write_char(c)?;
        }
        Ok(())
    }
}

/// The text is not exactly one character.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ParseCharError {
    kind: CharErrorKind,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum CharErrorKind {
    EmptyString,
    TooManyChars,
}

impl fmt::Display for ParseCharError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self.kind {
            CharErrorKind::EmptyString => "cannot parse char from empty string",
            CharErrorKind::TooManyChars => "too many characters in string",
        })
    }
}

/// The one character of a text.
pub(crate) fn parse(text: &str) -> Result<char, ParseCharError> {
    let mut chars = text.chars();
    match (chars.next(), chars.next()) {
        (None, _) => Err(ParseCharError { kind: CharErrorKind::EmptyString }),
        (Some(c), None) => Ok(c),
        _ => Err(ParseCharError { kind: CharErrorKind::TooManyChars }),
    }
}

/// The number is no character.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CharTryFromError(());

impl fmt::Display for CharTryFromError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad("converted integer out of range for `char`")
    }
}

/// The character does not fit into the integer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TryFromCharError(());

impl fmt::Display for TryFromCharError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad("unicode code point out of range")
    }
}

impl From<u8> for char {
    #[inline]
    fn from(byte: u8) -> char {
        byte as char
    }
}

#[each(u32, u64)]
impl From<char> for each {
    #[inline]
    fn from(c: char) -> each {
        c as each
    }
}

impl TryFrom<u32> for char {
    type Error = CharTryFromError;
    fn try_from(number: u32) -> Result<char, CharTryFromError> {
        match char::from_u32(number) {
            Some(c) => Ok(c),
            None => Err(CharTryFromError(())),
        }
    }
}

impl TryFrom<char> for u8 {
    type Error = TryFromCharError;
    fn try_from(c: char) -> Result<u8, TryFromCharError> {
        if (c as u32) < 256 { Ok(c as u8) } else { Err(TryFromCharError(())) }
    }
}

#[each(u16, usize)]
impl TryFrom<char> for each {
    type Error = TryFromCharError;
    fn try_from(c: char) -> Result<each, TryFromCharError> {
        let number = c as u32 as each;
        if number as u32 == c as u32 { Ok(number) } else { Err(TryFromCharError(())) }
    }
}

/// A unit of UTF-16 whose other half is missing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DecodeUtf16Error {
    pub(crate) code: u16,
}

impl DecodeUtf16Error {
    /// The unit.
    pub fn unpaired_surrogate(&self) -> u16 {
        self.code
    }
}

impl fmt::Display for DecodeUtf16Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_fmt(format_args!("unpaired surrogate found: {:x}", self.code))
    }
}

impl crate::error::Error for DecodeUtf16Error {}

impl crate::error::Error for TryFromCharError {}

/// The characters of units of UTF-16; a unit that misses its other half is an error.
pub fn decode_utf16<I: IntoIterator<Item = u16>>(units: I) -> DecodeUtf16<I::IntoIter> {
    char::decode_utf16(units)
}

impl char {
    /// The character as one or two units of UTF-16, at the start of `units`.
    #[track_caller]
    pub const fn encode_utf16(self, units: &mut [u16]) -> &mut [u16] {
        let code = self as u32;
        let needed = self.len_utf16();
        if needed > units.len() {
            panic!("encode_utf16: need {} bytes to encode U+{:04X} but buffer has just {}", needed, code, units.len());
        }
        if needed == 1 {
            units[0] = code as u16;
        } else {
            units[0] = (0xd800 + ((code - 0x10000) >> 10)) as u16;
            units[1] = (0xdc00 + ((code - 0x10000) & 0x3ff)) as u16;
        }
        units.split_at_mut(needed).0
    }

    /// The characters of units of UTF-16; a unit that misses its other half is an error.
    pub fn decode_utf16<I: IntoIterator<Item = u16>>(units: I) -> DecodeUtf16<I::IntoIter> {
        DecodeUtf16 { units: units.into_iter(), kept: None }
    }
}

/// The characters of units of UTF-16.
#[derive(Clone, Debug)]
pub struct DecodeUtf16<I: Iterator<Item = u16>> {
    units: I,
    kept: Option<u16>,
}

impl<I: Iterator<Item = u16>> Iterator for DecodeUtf16<I> {
    type Item = Result<char, DecodeUtf16Error>;
    fn next(&mut self) -> Option<Result<char, DecodeUtf16Error>> {
        let unit = match self.kept.take() {
            Some(unit) => unit,
            None => self.units.next()?,
        };
        if unit < 0xd800 || unit > 0xdfff {
            return Some(Ok(unsafe { char::from_u32_unchecked(unit as u32) }));
        }
        if unit > 0xdbff {
            return Some(Err(DecodeUtf16Error { code: unit }));
        }
        let low = match self.units.next() {
            Some(low) => low,
            None => return Some(Err(DecodeUtf16Error { code: unit })),
        };
        if low < 0xdc00 || low > 0xdfff {
            self.kept = Some(low);
            return Some(Err(DecodeUtf16Error { code: unit }));
        }
        let scalar = 0x10000 + ((unit as u32 - 0xd800) << 10) + (low as u32 - 0xdc00);
        Some(Ok(unsafe { char::from_u32_unchecked(scalar) }))
    }
}
