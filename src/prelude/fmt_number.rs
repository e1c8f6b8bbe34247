//! Numbers as text.

use crate::fmt::{
    Binary, DEBUG_LOWER_HEX, DEBUG_UPPER_HEX, Debug, Display, Formatter, LowerExp, LowerHex, NONE_GIVEN, Octal, Result,
    UpperExp, UpperHex,
};
use crate::intrinsics;

/// Writes a decimal number.
fn write_decimal(magnitude: u64, is_nonnegative: bool, f: &mut Formatter<'_>) -> Result {
    let mut room = [0u8; 20];
    let mut at = 20;
    let mut left = magnitude;
    loop {
        at -= 1;
        room[at] = b'0' + (left % 10) as u8;
        left /= 10;
        if left == 0 {
            break;
        }
    }
    let digits = unsafe { crate::str::from_utf8_unchecked(&room[at..]) };
    f.pad_integral(is_nonnegative, "", digits)
}

/// Writes the bits of a number, `shift` bits a digit; `ten` is the digit for 10.
fn write_bits(bits: u64, shift: u32, ten: u8, prefix: &str, f: &mut Formatter<'_>) -> Result {
    let mut room = [0u8; 64];
    let mut at = 64;
    let mut left = bits;
    loop {
        at -= 1;
        let digit = (left & ((1 << shift) - 1)) as u8;
        room[at] = if digit < 10 { b'0' + digit } else { ten + (digit - 10) };
        left >>= shift;
        if left == 0 {
            break;
        }
    }
    let digits = unsafe { crate::str::from_utf8_unchecked(&room[at..]) };
    f.pad_integral(true, prefix, digits)
}

/// Writes a decimal number as `1.5e3`.
fn write_exponent(magnitude: u64, is_nonnegative: bool, mark: u8, f: &mut Formatter<'_>) -> Result {
    let mut digits = magnitude;
    let mut exponent: u64 = 0;
    while digits != 0 && digits % 10 == 0 {
        digits /= 10;
        exponent += 1;
    }
    let mut added_zeros = 0;
    if f.precision != NONE_GIVEN {
        let mut behind_point = 0;
        let mut rest = digits;
        while rest >= 10 {
            rest /= 10;
            behind_point += 1;
        }
        let dropped = if behind_point > f.precision { behind_point - f.precision } else { 0 };
        for _ in 1..dropped {
            digits /= 10;
            exponent += 1;
        }
        if dropped > 0 {
            let last = digits % 10;
            digits /= 10;
            exponent += 1;
            if last > 5 || last == 5 && (digits % 2 != 0 || dropped > 1) {
                digits += 1;
            }
            behind_point = f.precision;
        }
        added_zeros = f.precision - behind_point;
    }
    let mut room = [0u8; 48];
    let mut at = 0;
    let mut scale: u64 = 1;
    while digits / scale >= 10 {
        scale *= 10;
        exponent += 1;
    }
    room[at] = b'0' + (digits / scale) as u8;
    at += 1;
    let has_point = scale > 1 || added_zeros > 0;
    if has_point {
        room[at] = b'.';
        at += 1;
    }
    while scale > 1 {
        digits %= scale;
        scale /= 10;
        room[at] = b'0' + (digits / scale) as u8;
        at += 1;
    }
    while added_zeros > 0 && at < 40 {
        room[at] = b'0';
        at += 1;
        added_zeros -= 1;
    }
    room[at] = mark;
    at += 1;
    if exponent >= 10 {
        room[at] = b'0' + (exponent / 10) as u8;
        at += 1;
    }
    room[at] = b'0' + (exponent % 10) as u8;
    at += 1;
    let text = unsafe { crate::str::from_utf8_unchecked(&room[..at]) };
    let sign = if !is_nonnegative {
        "-"
    } else if f.sign_plus() {
        "+"
    } else {
        ""
    };
    f.pad_number(sign, "", text)
}

/// A decimal number as a `String` with room for `room` bytes.
fn decimal_to_string(magnitude: u64, is_nonnegative: bool, room: usize) -> String {
    let mut text = String::with_capacity(room);
    let mut f = Formatter::text(&mut text);
    let _ = write_decimal(magnitude, is_nonnegative, &mut f);
    text
}

#[each(u8, u16, u32, u64, usize)]
impl Display for each {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        write_decimal(*self as u64, true, f)
    }
    fn __to_string(&self) -> String {
        let digits = if *self == 0 { 1 } else { self.ilog10() as usize + 1 };
        decimal_to_string(*self as u64, true, digits)
    }
}

#[each(i8, i16, i32, i64, isize)]
impl Display for each {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        write_decimal(self.unsigned_abs() as u64, *self >= 0, f)
    }
    fn __to_string(&self) -> String {
        let longest = each::MAX.ilog10() as usize + 1;
        decimal_to_string(self.unsigned_abs() as u64, *self >= 0, if *self < 0 { longest + 1 } else { longest })
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl Debug for each {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        if f.flags & DEBUG_LOWER_HEX != 0 {
            LowerHex::fmt(self, f)
        } else if f.flags & DEBUG_UPPER_HEX != 0 {
            UpperHex::fmt(self, f)
        } else {
            Display::fmt(self, f)
        }
    }
}

#[each(u8, u16, u32, u64, usize)]
impl LowerHex for each {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        write_bits(*self as u64, 4, b'a', "0x", f)
    }
}

#[each(u8, u16, u32, u64, usize)]
impl UpperHex for each {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        write_bits(*self as u64, 4, b'A', "0x", f)
    }
}

#[each(u8, u16, u32, u64, usize)]
impl Octal for each {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        write_bits(*self as u64, 3, b'a', "0o", f)
    }
}

#[each(u8, u16, u32, u64, usize)]
impl Binary for each {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        write_bits(*self as u64, 1, b'a', "0b", f)
    }
}

#[each(LowerHex, UpperHex, Octal, Binary)]
impl each for i8 {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        each::fmt(&(*self as u8), f)
    }
}

#[each(LowerHex, UpperHex, Octal, Binary)]
impl each for i16 {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        each::fmt(&(*self as u16), f)
    }
}

#[each(LowerHex, UpperHex, Octal, Binary)]
impl each for i32 {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        each::fmt(&(*self as u32), f)
    }
}

#[each(LowerHex, UpperHex, Octal, Binary)]
impl each for i64 {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        each::fmt(&(*self as u64), f)
    }
}

#[each(LowerHex, UpperHex, Octal, Binary)]
impl each for isize {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        each::fmt(&(*self as usize), f)
    }
}

#[each(u8, u16, u32, u64, usize)]
impl LowerExp for each {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        write_exponent(*self as u64, true, b'e', f)
    }
}

#[each(i8, i16, i32, i64, isize)]
impl LowerExp for each {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        write_exponent(self.unsigned_abs() as u64, *self >= 0, b'e', f)
    }
}

#[each(u8, u16, u32, u64, usize)]
impl UpperExp for each {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        write_exponent(*self as u64, true, b'E', f)
    }
}

#[each(i8, i16, i32, i64, isize)]
impl UpperExp for each {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        write_exponent(self.unsigned_abs() as u64, *self >= 0, b'E', f)
    }
}

/// Writes a float; `mode` is that of `float_format`.
fn write_float(value: f64, is_f32: bool, mode: u32, f: &mut Formatter<'_>) -> Result {
    if value != value {
        return f.pad_number("", "", "NaN");
    }
    let is_negative = value.is_sign_negative();
    let sign = if is_negative {
        "-"
    } else if f.sign_plus() {
        "+"
    } else {
        ""
    };
    let magnitude = if is_negative { -value } else { value };
    if magnitude == 1.0 / 0.0 {
        return f.pad_number(sign, "", "inf");
    }
    let precision = if f.precision == NONE_GIVEN { -1 } else { f.precision as isize };
    let mut room = [0u8; 1100];
    let length = unsafe { intrinsics::float_format(magnitude, is_f32, mode, precision, &mut room as *mut [u8; 1100] as *mut u8) };
    let digits = unsafe { crate::str::from_utf8_unchecked(&room[..length]) };
    f.pad_number(sign, "", digits)
}

impl Display for f64 {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        write_float(*self, false, 0, f)
    }
}

impl Debug for f64 {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        write_float(*self, false, 1, f)
    }
}

impl LowerExp for f64 {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        write_float(*self, false, 2, f)
    }
}

impl UpperExp for f64 {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        write_float(*self, false, 3, f)
    }
}

impl Display for f32 {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        write_float(*self as f64, true, 0, f)
    }
}

impl Debug for f32 {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        write_float(*self as f64, true, 1, f)
    }
}

impl LowerExp for f32 {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        write_float(*self as f64, true, 2, f)
    }
}

impl UpperExp for f32 {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        write_float(*self as f64, true, 3, f)
    }
}
