//! What characters and text can do besides, in a file beside since few programs ask for it.

use crate::borrow::Cow;
use crate::char::DecodeUtf16Error;
use crate::fmt;
use crate::str;

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

impl Box<str> {
    /// The text as bytes.
    pub fn into_boxed_bytes(self) -> Box<[u8]> {
        unsafe { Box::from_raw(Box::into_raw(self) as *mut [u8]) }
    }
}

impl String {
    /// UTF-16 as text; what is wrong becomes U+FFFD.
    pub fn from_utf16_lossy(units: &[u16]) -> String {
        let mut text = String::new();
        for found in char::decode_utf16(units.iter().copied()) {
            text.push(found.unwrap_or(char::REPLACEMENT_CHARACTER));
        }
        text
    }

    /// Makes room for exactly `additional` more bytes, or says that it cannot be had.
    pub fn try_reserve_exact(&mut self, additional: usize) -> Result<(), crate::collections::TryReserveError> {
        unsafe { self.as_mut_vec() }.try_reserve_exact(additional)
    }
}

#[each(String, &str, Box<str>)]
impl<'a> FromIterator<each> for Box<str> {
    fn from_iter<I: IntoIterator<Item = each>>(iter: I) -> Self {
        String::from_iter(iter).into_boxed_str()
    }
}

impl FromIterator<char> for Box<str> {
    fn from_iter<I: IntoIterator<Item = char>>(iter: I) -> Self {
        String::from_iter(iter).into_boxed_str()
    }
}

impl FromIterator<Box<str>> for String {
    fn from_iter<I: IntoIterator<Item = Box<str>>>(iter: I) -> Self {
        let mut text = String::new();
        text.extend(iter);
        text
    }
}

impl Extend<Box<str>> for String {
    fn extend<I: IntoIterator<Item = Box<str>>>(&mut self, iter: I) {
        for part in iter {
            self.push_str(&part);
        }
    }
}

impl<'a> FromIterator<Cow<'a, str>> for String {
    fn from_iter<I: IntoIterator<Item = Cow<'a, str>>>(iter: I) -> Self {
        let mut text = String::new();
        text.extend(iter);
        text
    }
}

impl<'a> Extend<Cow<'a, str>> for String {
    fn extend<I: IntoIterator<Item = Cow<'a, str>>>(&mut self, iter: I) {
        for part in iter {
            self.push_str(&part);
        }
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

/// Bytes shown so that each is ASCII.
#[derive(Clone)]
pub struct EscapeAscii<'a> {
    rest: &'a [u8],
    piece: [u8; 4],
    at: usize,
    end: usize,
}

impl [u8] {
    /// The bytes, those that are not to be printed as `\n`, `\xff` and the like.
    pub fn escape_ascii(&self) -> EscapeAscii<'_> {
        EscapeAscii { rest: self, piece: [0; 4], at: 0, end: 0 }
    }
}

impl<'a> Iterator for EscapeAscii<'a> {
    type Item = u8;
    fn next(&mut self) -> Option<u8> {
        if self.at == self.end {
            let (byte, rest) = self.rest.split_first()?;
            self.rest = rest;
            (self.piece, self.end) = escaped(*byte);
            self.at = 0;
        }
        self.at += 1;
        Some(self.piece[self.at - 1])
    }
}

impl<'a> fmt::Display for EscapeAscii<'a> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for byte in self.clone() {
            fmt::Write::write_char(f, byte as char)?;
        }
        Ok(())
    }
}

/// How a byte is shown, and in how many bytes.
fn escaped(byte: u8) -> ([u8; 4], usize) {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    let short = match byte {
        b'\t' => b't',
        b'\r' => b'r',
        b'\n' => b'n',
        b'\'' | b'"' | b'\\' => byte,
        b' '..=b'~' => return ([byte, 0, 0, 0], 1),
        _ => return ([b'\\', b'x', DIGITS[byte as usize >> 4], DIGITS[byte as usize & 15]], 4),
    };
    ([b'\\', short, 0, 0], 2)
}

#[each(String, &'b str, char)]
impl<'a, 'b> FromIterator<each> for Cow<'a, str> {
    fn from_iter<I: IntoIterator<Item = each>>(iter: I) -> Self {
        Cow::Owned(String::from_iter(iter))
    }
}

impl<'a, B: ?Sized + crate::borrow::ToOwned<Owned: Default>> Default for Cow<'a, B> {
    fn default() -> Self {
        Cow::Owned(Default::default())
    }
}

impl crate::error::Error for crate::string::FromUtf16Error {}
