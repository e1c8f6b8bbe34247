//! Text as text, with and without escapes.

use crate::fmt::{Debug, Display, Formatter, Result, Write};
use crate::intrinsics;

impl Display for str {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        f.pad(self)
    }
    fn __to_string(&self) -> String {
        String::from(self)
    }
}

impl Debug for str {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        f.write_str("\"")?;
        let bytes = self.as_bytes();
        let mut shown = 0;
        let mut at = 0;
        while at < bytes.len() {
            let (c, width) = unsafe { crate::str_utf8::decode(bytes, at) };
            if needs_escape(c, '"') {
                f.write_str(unsafe { self.get_unchecked(shown..at) })?;
                write_escaped(c, f)?;
                shown = at + width;
            }
            at += width;
        }
        f.write_str(unsafe { self.get_unchecked(shown..bytes.len()) })?;
        f.write_str("\"")
    }
}

impl Display for char {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        let mut room = [0u8; 4];
        let text = self.encode_utf8(&mut room);
        f.pad(text)
    }
    fn __to_string(&self) -> String {
        String::from(*self)
    }
}

impl Debug for char {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        f.write_str("'")?;
        if needs_escape(*self, '\'') {
            write_escaped(*self, f)?;
        } else {
            f.write_char(*self)?;
        }
        f.write_str("'")
    }
}

/// Is the character shown in another way between these quotes?
pub(crate) fn needs_escape(c: char, quote: char) -> bool {
    if c == '\\' || c == quote {
        return true;
    }
    if c >= ' ' && c < '\x7f' {
        return false;
    }
    !intrinsics::char_printable(c as u32)
}

/// Writes a character as an escape.
pub(crate) fn write_escaped<W: Write + ?Sized>(c: char, f: &mut W) -> Result {
    match c {
        '\0' => f.write_str("\\0"),
        '\t' => f.write_str("\\t"),
        '\r' => f.write_str("\\r"),
        '\n' => f.write_str("\\n"),
        '\'' => f.write_str("\\'"),
        '"' => f.write_str("\\\""),
        '\\' => f.write_str("\\\\"),
        _ => write_unicode_escape(c, f),
    }
}

/// Writes a character as `\u{...}`.
pub(crate) fn write_unicode_escape<W: Write + ?Sized>(c: char, f: &mut W) -> Result {
    f.write_str("\\u{")?;
    let mut shift = 20;
    let mut started = false;
    loop {
        let digit = ((c as u32 >> shift) & 15) as u8;
        if digit != 0 || started || shift == 0 {
            started = true;
            f.write_char((if digit < 10 { b'0' + digit } else { b'a' + digit - 10 }) as char)?;
        }
        if shift == 0 {
            break;
        }
        shift -= 4;
    }
    f.write_str("}")
}
