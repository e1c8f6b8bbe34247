//! Texts and bytes with escapes.

use crate::fmt;
use crate::str_utf8::count_chars;

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
