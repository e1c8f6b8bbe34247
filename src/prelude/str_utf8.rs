//! UTF-8: is it, and which characters are it.

use crate::fmt;
use crate::intrinsics;

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
pub(crate) const fn is_inner(byte: u8) -> bool {
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
