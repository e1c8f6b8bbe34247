//! Integers of 128 bits as other numbers, as text, and in ranges.

use crate::fmt;
use crate::hash::{Hash, Hasher};
use crate::iter::Step;
use crate::num::{ParseIntError, TryFromIntError};
use crate::str::FromStr;
use crate::wide::{divide, i128, signed, u128};

#[each(i128, u128)]
impl FromStr for each {
    type Err = ParseIntError;
    fn from_str(text: &str) -> Result<each, ParseIntError> {
        each::from_str_radix(text, 10)
    }
}

#[each(i128, u128)]
impl Hash for each {
    fn hash<H: Hasher>(&self, state: &mut H) {
        state.write_u64(self.low);
        state.write_u64(self.high);
    }
}

#[each(i128, u128)]
impl Step for each {
    fn forward(self) -> each {
        self.wrapping_add(1)
    }
    fn backward(self) -> each {
        self.wrapping_sub(1)
    }
    fn steps_to(self, end: each) -> usize {
        if self < end {
            let steps = end.abs_diff(self);
            if steps.high != 0 { usize::MAX } else { steps.low as usize }
        } else {
            0
        }
    }
    fn forward_by(self, count: usize) -> Option<each> {
        self.checked_add(count as each)
    }
}

#[each(u8, u16, u32, u64, bool)]
impl From<each> for u128 {
    fn from(value: each) -> u128 {
        value as u128
    }
}

#[each(i8, i16, i32, i64, u8, u16, u32, u64, bool)]
impl From<each> for i128 {
    fn from(value: each) -> i128 {
        value as i128
    }
}

impl From<char> for u128 {
    fn from(value: char) -> u128 {
        value as u32 as u128
    }
}

#[each(i8, i16, i32, i64, isize, u8, u16, u32, u64, usize)]
impl TryFrom<u128> for each {
    type Error = TryFromIntError;
    fn try_from(value: u128) -> Result<each, TryFromIntError> {
        let cut = value as each;
        if cut as u128 == value && !(cut < 0) { Ok(cut) } else { Err(TryFromIntError(())) }
    }
}

#[each(i8, i16, i32, i64, isize, u8, u16, u32, u64, usize)]
impl TryFrom<i128> for each {
    type Error = TryFromIntError;
    fn try_from(value: i128) -> Result<each, TryFromIntError> {
        let cut = value as each;
        if cut as i128 == value { Ok(cut) } else { Err(TryFromIntError(())) }
    }
}

#[each(i8, i16, i32, i64, isize, i128)]
impl TryFrom<each> for u128 {
    type Error = TryFromIntError;
    fn try_from(value: each) -> Result<u128, TryFromIntError> {
        if value < 0 { Err(TryFromIntError(())) } else { Ok(value as u128) }
    }
}

impl TryFrom<usize> for u128 {
    type Error = TryFromIntError;
    fn try_from(value: usize) -> Result<u128, TryFromIntError> {
        Ok(value as u128)
    }
}

#[each(isize, usize)]
impl TryFrom<each> for i128 {
    type Error = TryFromIntError;
    fn try_from(value: each) -> Result<i128, TryFromIntError> {
        Ok(value as i128)
    }
}

impl TryFrom<u128> for i128 {
    type Error = TryFromIntError;
    fn try_from(value: u128) -> Result<i128, TryFromIntError> {
        if value.high >> 63 == 1 { Err(TryFromIntError(())) } else { Ok(signed(value)) }
    }
}

/// Digits of a base, written from the end.
fn write_digits(value: u128, base: u64, letters: u8, plus: bool, prefix: &str, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let mut digits = [0u8; 128];
    let mut at = digits.len();
    let mut left = value;
    loop {
        let (rest, digit) = divide(left, u128 { low: base, high: 0 });
        at -= 1;
        digits[at] = if digit.low < 10 { b'0' + digit.low as u8 } else { letters + (digit.low as u8 - 10) };
        left = rest;
        if left.low == 0 && left.high == 0 {
            break;
        }
    }
    f.pad_integral(plus, prefix, unsafe { crate::str::from_utf8_unchecked(&digits[at..]) })
}

#[each(i128, u128)]
impl fmt::Display for each {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write_digits(self.size(), 10, b'a', !self.below_zero(), "", f)
    }
}

#[each(i128, u128)]
impl fmt::LowerHex for each {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write_digits(self.as_bits(), 16, b'a', true, "0x", f)
    }
}

#[each(i128, u128)]
impl fmt::UpperHex for each {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write_digits(self.as_bits(), 16, b'A', true, "0x", f)
    }
}

#[each(i128, u128)]
impl fmt::Octal for each {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write_digits(self.as_bits(), 8, b'a', true, "0o", f)
    }
}

#[each(i128, u128)]
impl fmt::Binary for each {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write_digits(self.as_bits(), 2, b'a', true, "0b", f)
    }
}
