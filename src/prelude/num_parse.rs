//! Numbers from text.

use crate::fmt;
use crate::hash::Hash;
use crate::intrinsics;
use crate::str::FromStr;

#[each(i8, i16, i32, i64, isize, u8, u16, u32, u64, usize)]
impl each {
    /// Reads a number in any base from 2 to 36.
    pub fn from_str_radix(text: &str, radix: u32) -> Result<Self, ParseIntError> {
        if radix < 2 || radix > 36 {
            panic!("from_ascii_radix: radix must lie in the range `[2, 36]` - found {}", radix);
        }
        let digits = split_sign(text, intrinsics::int_is_signed::<each>())?;
        let is_negative = digits.len() < text.len() && text.as_bytes()[0] == b'-';
        let mut result: each = 0;
        for byte in digits.as_bytes() {
            let digit = match (*byte as char).to_digit(radix) {
                Some(digit) => digit as each,
                None => return Err(ParseIntError { kind: IntErrorKind::InvalidDigit }),
            };
            let step = result.checked_mul(radix as each);
            let next = match step {
                Some(larger) => {
                    if is_negative {
                        larger.checked_sub(digit)
                    } else {
                        larger.checked_add(digit)
                    }
                }
                None => None,
            };
            match next {
                Some(value) => result = value,
                None => return Err(overflow_error(is_negative)),
            }
        }
        Ok(result)
    }
}

/// The text behind the sign; an error when there are no digits.
fn split_sign(text: &str, is_signed: bool) -> Result<&str, ParseIntError> {
    let bytes = text.as_bytes();
    if bytes.is_empty() {
        return Err(ParseIntError { kind: IntErrorKind::Empty });
    }
    if bytes.len() == 1 && (bytes[0] == b'+' || bytes[0] == b'-') {
        return Err(ParseIntError { kind: IntErrorKind::InvalidDigit });
    }
    if bytes[0] == b'+' || is_signed && bytes[0] == b'-' {
        return Ok(&text[1..]);
    }
    Ok(text)
}

/// The error of a number that lies beyond the type's range.
const fn overflow_error(is_negative: bool) -> ParseIntError {
    if is_negative {
        ParseIntError { kind: IntErrorKind::NegOverflow }
    } else {
        ParseIntError { kind: IntErrorKind::PosOverflow }
    }
}

#[each(i8, i16, i32, i64, isize, u8, u16, u32, u64, usize)]
impl FromStr for each {
    type Err = ParseIntError;
    fn from_str(text: &str) -> Result<each, ParseIntError> {
        each::from_str_radix(text, 10)
    }
}

/// Why a text is no integer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ParseIntError {
    pub(crate) kind: IntErrorKind,
}

/// The kinds of `ParseIntError`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum IntErrorKind {
    Empty,
    InvalidDigit,
    PosOverflow,
    NegOverflow,
    Zero,
}

impl ParseIntError {
    /// Which kind.
    pub const fn kind(&self) -> &IntErrorKind {
        &self.kind
    }
}

impl fmt::Display for ParseIntError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self.kind {
            IntErrorKind::Empty => "cannot parse integer from empty string",
            IntErrorKind::InvalidDigit => "invalid digit found in string",
            IntErrorKind::PosOverflow => "number too large to fit in target type",
            IntErrorKind::NegOverflow => "number too small to fit in target type",
            IntErrorKind::Zero => "number would be zero for non-zero type",
        })
    }
}

/// Why a text is no float.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ParseFloatError {
    kind: FloatErrorKind,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum FloatErrorKind {
    Empty,
    Invalid,
}

impl fmt::Display for ParseFloatError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self.kind {
            FloatErrorKind::Empty => "cannot parse float from empty string",
            FloatErrorKind::Invalid => "invalid float literal",
        })
    }
}

/// Reads a float.
fn parse_float(text: &str, is_f32: bool) -> Result<f64, ParseFloatError> {
    if text.is_empty() {
        return Err(ParseFloatError { kind: FloatErrorKind::Empty });
    }
    let mut value = 0.0;
    let is_number = unsafe { intrinsics::float_parse(text.as_ptr(), text.len(), is_f32, &mut value) };
    if is_number {
        Ok(value)
    } else {
        Err(ParseFloatError { kind: FloatErrorKind::Invalid })
    }
}

impl FromStr for f64 {
    type Err = ParseFloatError;
    fn from_str(text: &str) -> Result<f64, ParseFloatError> {
        parse_float(text, false)
    }
}

impl FromStr for f32 {
    type Err = ParseFloatError;
    fn from_str(text: &str) -> Result<f32, ParseFloatError> {
        match parse_float(text, true) {
            Ok(value) => Ok(value as f32),
            Err(error) => Err(error),
        }
    }
}
