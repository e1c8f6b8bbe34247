//! Integers of 128 bits: two of 64. What the operators do stands here; the engine calls it by name.

use crate::cmp::Ordering;
use crate::fmt;
use crate::hash::{Hash, Hasher};
use crate::iter::Step;
use crate::num::{IntErrorKind, ParseIntError, TryFromIntError};
use crate::panicking;
use crate::str::FromStr;

/// An unsigned integer of 128 bits.
#[lang = "u128"]
#[repr(align(16))]
pub struct u128 {
    low: u64,
    high: u64,
}

/// A signed integer of 128 bits.
#[lang = "i128"]
#[repr(align(16))]
pub struct i128 {
    low: u64,
    high: u64,
}

// --- Arithmetic on the halves ---------------------------------------------------------------------------------------

/// The sum cut to 128 bits, and whether it was cut.
const fn add(a: u128, b: u128) -> (u128, bool) {
    let low = a.low.wrapping_add(b.low);
    let carry = (low < a.low) as u64;
    let part = a.high.wrapping_add(b.high);
    let high = part.wrapping_add(carry);
    (u128 { low, high }, part < a.high || high < part)
}

/// The difference cut to 128 bits, and whether it was cut.
const fn subtract(a: u128, b: u128) -> (u128, bool) {
    let borrow = (a.low < b.low) as u64;
    let part = a.high.wrapping_sub(b.high);
    (u128 { low: a.low.wrapping_sub(b.low), high: part.wrapping_sub(borrow) }, a.high < b.high || part < borrow)
}

/// The whole product of two halves.
const fn multiply_halves(a: u64, b: u64) -> u128 {
    let (a0, a1, b0, b1) = (a & 0xffff_ffff, a >> 32, b & 0xffff_ffff, b >> 32);
    let low = a0 * b0;
    let middle = a1 * b0 + (low >> 32);
    let middle2 = a0 * b1 + (middle & 0xffff_ffff);
    u128 { low: middle2 << 32 | low & 0xffff_ffff, high: a1 * b1 + (middle >> 32) + (middle2 >> 32) }
}

/// The product cut to 128 bits, and whether it was cut.
const fn multiply(a: u128, b: u128) -> (u128, bool) {
    let whole = multiply_halves(a.low, b.low);
    let (left, right) = (multiply_halves(a.high, b.low), multiply_halves(a.low, b.high));
    let high = whole.high.wrapping_add(left.low);
    let sum = high.wrapping_add(right.low);
    let cut = (a.high != 0 && b.high != 0) || left.high != 0 || right.high != 0 || high < whole.high || sum < high;
    (u128 { low: whole.low, high: sum }, cut)
}

/// Quotient and remainder; `b` is not 0.
const fn divide(a: u128, b: u128) -> (u128, u128) {
    if a.high == 0 && b.high == 0 {
        return (u128 { low: a.low / b.low, high: 0 }, u128 { low: a.low % b.low, high: 0 });
    }
    if b.high == 0 && b.low <= 0xffff_ffff {
        let mut rest = a.high % b.low;
        let high = a.high / b.low;
        let middle = rest << 32 | a.low >> 32;
        rest = middle % b.low;
        let last = rest << 32 | a.low & 0xffff_ffff;
        let low = (middle / b.low) << 32 | last / b.low;
        return (u128 { low, high }, u128 { low: last % b.low, high: 0 });
    }
    let mut quotient = u128 { low: 0, high: 0 };
    let mut rest = u128 { low: 0, high: 0 };
    let mut bit = 128;
    while bit > 0 {
        bit -= 1;
        let out = rest.high >> 63;
        let next = if bit < 64 { a.low >> bit } else { a.high >> (bit - 64) };
        rest = u128 { low: rest.low << 1 | next & 1, high: rest.high << 1 | rest.low >> 63 };
        if out == 1 || order(rest, b) >= 0 {
            rest = subtract(rest, b).0;
            if bit < 64 {
                quotient.low = quotient.low | 1 << bit;
            } else {
                quotient.high = quotient.high | 1 << (bit - 64);
            }
        }
    }
    (quotient, rest)
}

const fn shift_left(a: u128, by: u32) -> u128 {
    if by == 0 {
        a
    } else if by < 64 {
        u128 { low: a.low << by, high: a.high << by | a.low >> (64 - by) }
    } else {
        u128 { low: 0, high: a.low << (by - 64) }
    }
}

/// `fill` comes in from above: 0, or all ones.
const fn shift_right(a: u128, by: u32, fill: u64) -> u128 {
    if by == 0 {
        a
    } else if by < 64 {
        u128 { low: a.low >> by | a.high << (64 - by), high: a.high >> by | fill << (64 - by) }
    } else if by == 64 {
        u128 { low: a.high, high: fill }
    } else {
        u128 { low: a.high >> (by - 64) | fill << (128 - by), high: fill }
    }
}

/// -1, 0 or 1.
const fn order(a: u128, b: u128) -> i32 {
    if a.high != b.high {
        if a.high < b.high { -1 } else { 1 }
    } else if a.low != b.low {
        if a.low < b.low { -1 } else { 1 }
    } else {
        0
    }
}

const fn bits(a: i128) -> u128 {
    u128 { low: a.low, high: a.high }
}

const fn signed(a: u128) -> i128 {
    i128 { low: a.low, high: a.high }
}

const fn is_negative(a: i128) -> bool {
    a.high >> 63 == 1
}

const fn opposite(a: u128) -> u128 {
    subtract(u128 { low: 0, high: 0 }, a).0
}

/// The number without its sign.
const fn magnitude(a: i128) -> u128 {
    if is_negative(a) { opposite(bits(a)) } else { bits(a) }
}

// --- What the engine calls for operators: + - * / % & | ^ are 0 to 7, << and >> 8 and 9 --------------------------------

fn wrong(op: u32, is_zero: bool) -> ! {
    panicking::panic_text(if is_zero {
        if op == 3 { "attempt to divide by zero" } else { "attempt to calculate the remainder with a divisor of zero" }
    } else if op == 0 {
        "attempt to add with overflow"
    } else if op == 1 {
        "attempt to subtract with overflow"
    } else if op == 2 {
        "attempt to multiply with overflow"
    } else if op == 3 {
        "attempt to divide with overflow"
    } else if op == 4 {
        "attempt to calculate the remainder with overflow"
    } else if op == 8 {
        "attempt to shift left with overflow"
    } else if op == 9 {
        "attempt to shift right with overflow"
    } else {
        "attempt to negate with overflow"
    })
}

#[lang = "u128_binary"]
const fn u128_binary(op: u32, a: u128, b: u128) -> u128 {
    if (op == 3 || op == 4) && b.low == 0 && b.high == 0 {
        wrong(op, true);
    }
    let (result, cut) = match op {
        0 => add(a, b),
        1 => subtract(a, b),
        2 => multiply(a, b),
        3 => (divide(a, b).0, false),
        4 => (divide(a, b).1, false),
        5 => (u128 { low: a.low & b.low, high: a.high & b.high }, false),
        6 => (u128 { low: a.low | b.low, high: a.high | b.high }, false),
        _ => (u128 { low: a.low ^ b.low, high: a.high ^ b.high }, false),
    };
    if cut {
        wrong(op, false);
    }
    result
}

/// The result cut to 128 bits, and whether it was cut.
const fn signed_binary(op: u32, a: i128, b: i128) -> (i128, bool) {
    let (x, y) = (is_negative(a), is_negative(b));
    match op {
        0 => {
            let sum = signed(add(bits(a), bits(b)).0);
            (sum, x == y && is_negative(sum) != x)
        }
        1 => {
            let rest = signed(subtract(bits(a), bits(b)).0);
            (rest, x != y && is_negative(rest) != x)
        }
        2 => {
            let (size, cut) = multiply(magnitude(a), magnitude(b));
            let product = signed(if x != y { opposite(size) } else { size });
            let is_zero = size.low == 0 && size.high == 0;
            (product, cut || (!is_zero && is_negative(product) != (x != y)))
        }
        3 => {
            let size = divide(magnitude(a), magnitude(b)).0;
            let quotient = signed(if x != y { opposite(size) } else { size });
            (quotient, x && y && is_negative(quotient))
        }
        _ => {
            let size = divide(magnitude(a), magnitude(b)).1;
            let smallest = a.low == 0 && a.high == 1 << 63;
            (signed(if x { opposite(size) } else { size }), smallest && b.low & b.high == 0xffff_ffff_ffff_ffff)
        }
    }
}

#[lang = "i128_binary"]
const fn i128_binary(op: u32, a: i128, b: i128) -> i128 {
    if op >= 5 {
        return signed(u128_binary(op, bits(a), bits(b)));
    }
    if (op == 3 || op == 4) && b.low == 0 && b.high == 0 {
        wrong(op, true);
    }
    let (result, cut) = signed_binary(op, a, b);
    if cut {
        wrong(op, false);
    }
    result
}

#[lang = "u128_shift"]
const fn u128_shift(op: u32, a: u128, by: i64) -> u128 {
    if by < 0 || by > 127 {
        wrong(op, false);
    }
    if op == 8 { shift_left(a, by as u32) } else { shift_right(a, by as u32, 0) }
}

#[lang = "i128_shift"]
const fn i128_shift(op: u32, a: i128, by: i64) -> i128 {
    if by < 0 || by > 127 {
        wrong(op, false);
    }
    let fill = if is_negative(a) { !0 } else { 0 };
    signed(if op == 8 { shift_left(bits(a), by as u32) } else { shift_right(bits(a), by as u32, fill) })
}

#[lang = "u128_compare"]
const fn u128_compare(a: u128, b: u128) -> i32 {
    order(a, b)
}

#[lang = "i128_compare"]
const fn i128_compare(a: i128, b: i128) -> i32 {
    order(u128 { low: a.low, high: a.high ^ 1 << 63 }, u128 { low: b.low, high: b.high ^ 1 << 63 })
}

#[lang = "i128_negate"]
const fn i128_negate(a: i128) -> i128 {
    if a.low == 0 && a.high == 1 << 63 {
        wrong(10, false);
    }
    signed(opposite(bits(a)))
}

#[lang = "u128_to_float"]
const fn u128_to_float(a: u128) -> f64 {
    // What lies below the 64 highest bits only says whether the number is a little larger.
    let mut a = a;
    let mut scale = 1.0;
    while a.high != 0 {
        let lost = a.low & 1;
        a = shift_right(a, 1, 0);
        a.low = a.low | lost;
        scale = scale * 2.0;
    }
    a.low as f64 * scale
}

#[lang = "i128_to_float"]
const fn i128_to_float(a: i128) -> f64 {
    let size = u128_to_float(magnitude(a));
    if is_negative(a) { -size } else { size }
}

#[lang = "u128_from_float"]
const fn u128_from_float(a: f64) -> u128 {
    if a >= 340282366920938463463374607431768211456.0 {
        return u128 { low: !0, high: !0 };
    }
    if !(a >= 1.0) {
        return u128 { low: 0, high: 0 };
    }
    let mut scaled = a;
    let mut by = 0;
    while scaled >= 18446744073709551616.0 {
        scaled = scaled / 2.0;
        by += 1;
    }
    shift_left(u128 { low: scaled as u64, high: 0 }, by)
}

#[lang = "i128_from_float"]
const fn i128_from_float(a: f64) -> i128 {
    let size = u128_from_float(if a < 0.0 { -a } else { a });
    if size.high >> 63 == 1 {
        return if a < 0.0 { i128 { low: 0, high: 1 << 63 } } else { i128 { low: !0, high: !0 >> 1 } };
    }
    signed(if a < 0.0 { opposite(size) } else { size })
}

// --- Methods ---------------------------------------------------------------------------------------------------------

impl u128 {
    /// The smallest value.
    pub const MIN: u128 = u128 { low: 0, high: 0 };
    /// The largest value.
    pub const MAX: u128 = u128 { low: !0, high: !0 };

    const fn carried(op: u32, a: u128, b: u128) -> (u128, bool) {
        match op {
            0 => add(a, b),
            1 => subtract(a, b),
            _ => multiply(a, b),
        }
    }

    const fn as_bits(self) -> u128 {
        self
    }

    const fn from_bits(bits: u128) -> u128 {
        bits
    }

    /// The number without its sign, which it has not.
    const fn size(self) -> u128 {
        self
    }

    const fn below_zero(self) -> bool {
        false
    }

    /// The distance between two numbers.
    pub const fn abs_diff(self, other: u128) -> u128 {
        if self < other { other - self } else { self - other }
    }

    /// Is it 1, 2, 4, ...?
    pub const fn is_power_of_two(self) -> bool {
        self.count_ones() == 1
    }

    /// The square root, rounded down.
    pub const fn isqrt(self) -> u128 {
        let mut root = 0u128;
        let mut bit = 1u128 << 126;
        let mut rest = self;
        while bit > rest {
            bit = bit >> 2;
        }
        while bit != 0 {
            if rest >= root + bit {
                rest = rest - (root + bit);
                root = (root >> 1) + bit;
            } else {
                root = root >> 1;
            }
            bit = bit >> 2;
        }
        root
    }
}

impl i128 {
    /// The smallest value.
    pub const MIN: i128 = i128 { low: 0, high: 1 << 63 };
    /// The largest value.
    pub const MAX: i128 = i128 { low: !0, high: !0 >> 1 };

    const fn carried(op: u32, a: i128, b: i128) -> (i128, bool) {
        signed_binary(op, a, b)
    }

    const fn as_bits(self) -> u128 {
        bits(self)
    }

    const fn from_bits(bits: u128) -> i128 {
        signed(bits)
    }

    const fn size(self) -> u128 {
        magnitude(self)
    }

    const fn below_zero(self) -> bool {
        is_negative(self)
    }

    /// The number without its sign; panics when it does not fit.
    pub const fn abs(self) -> i128 {
        if self < 0 { -self } else { self }
    }

    /// The number without its sign.
    pub const fn unsigned_abs(self) -> u128 {
        magnitude(self)
    }

    /// The distance between two numbers.
    pub const fn abs_diff(self, other: i128) -> u128 {
        if self < other { subtract(bits(other), bits(self)).0 } else { subtract(bits(self), bits(other)).0 }
    }

    /// -1, 0 or 1.
    pub const fn signum(self) -> i128 {
        if self < 0 {
            -1
        } else if self == 0 {
            0
        } else {
            1
        }
    }

    /// Is it above 0?
    pub const fn is_positive(self) -> bool {
        self > 0
    }

    /// Is it below 0?
    pub const fn is_negative(self) -> bool {
        self < 0
    }

    /// The opposite number, cut.
    pub const fn wrapping_neg(self) -> i128 {
        signed(opposite(bits(self)))
    }

    /// The opposite number, or none when it does not fit.
    pub const fn checked_neg(self) -> Option<i128> {
        if self == i128::MIN { None } else { Some(-self) }
    }
}

#[each(i128, u128)]
impl each {
    /// How many bits.
    pub const BITS: u32 = 128;

    /// The sum cut to 128 bits.
    pub const fn wrapping_add(self, rhs: each) -> each {
        each::carried(0, self, rhs).0
    }

    /// The difference cut to 128 bits.
    pub const fn wrapping_sub(self, rhs: each) -> each {
        each::carried(1, self, rhs).0
    }

    /// The product cut to 128 bits.
    pub const fn wrapping_mul(self, rhs: each) -> each {
        each::carried(2, self, rhs).0
    }

    /// The sum, and whether it was cut.
    pub const fn overflowing_add(self, rhs: each) -> (each, bool) {
        each::carried(0, self, rhs)
    }

    /// The difference, and whether it was cut.
    pub const fn overflowing_sub(self, rhs: each) -> (each, bool) {
        each::carried(1, self, rhs)
    }

    /// The product, and whether it was cut.
    pub const fn overflowing_mul(self, rhs: each) -> (each, bool) {
        each::carried(2, self, rhs)
    }

    /// The sum, or none when it overflows.
    pub const fn checked_add(self, rhs: each) -> Option<each> {
        let (result, cut) = each::carried(0, self, rhs);
        if cut { None } else { Some(result) }
    }

    /// The difference, or none when it overflows.
    pub const fn checked_sub(self, rhs: each) -> Option<each> {
        let (result, cut) = each::carried(1, self, rhs);
        if cut { None } else { Some(result) }
    }

    /// The product, or none when it overflows.
    pub const fn checked_mul(self, rhs: each) -> Option<each> {
        let (result, cut) = each::carried(2, self, rhs);
        if cut { None } else { Some(result) }
    }

    /// The quotient, or none when there is none.
    pub const fn checked_div(self, rhs: each) -> Option<each> {
        if rhs == 0 || self.division_overflows(rhs) { None } else { Some(self / rhs) }
    }

    /// The remainder, or none when there is none.
    pub const fn checked_rem(self, rhs: each) -> Option<each> {
        if rhs == 0 || self.division_overflows(rhs) { None } else { Some(self % rhs) }
    }

    /// The smallest number divided by -1.
    pub(crate) const fn division_overflows(self, rhs: each) -> bool {
        each::MIN != 0 && self == each::MIN && rhs == !0
    }

    /// The sum, or the end of the range that it passed.
    pub const fn saturating_add(self, rhs: each) -> each {
        let (result, cut) = each::carried(0, self, rhs);
        if !cut {
            result
        } else if rhs < 0 {
            each::MIN
        } else {
            each::MAX
        }
    }

    /// The difference, or the end of the range that it passed.
    pub const fn saturating_sub(self, rhs: each) -> each {
        let (result, cut) = each::carried(1, self, rhs);
        if !cut {
            result
        } else if each::MIN != 0 && rhs < 0 {
            each::MAX
        } else {
            each::MIN
        }
    }

    /// The product, or the end of the range that it passed.
    pub const fn saturating_mul(self, rhs: each) -> each {
        let (result, cut) = each::carried(2, self, rhs);
        if !cut {
            result
        } else if self.below_zero() == rhs.below_zero() {
            each::MAX
        } else {
            each::MIN
        }
    }

    /// `self` to the power of `exponent`.
    pub const fn pow(self, exponent: u32) -> each {
        let mut base = self;
        let mut left = exponent;
        let mut result: each = 1;
        while left > 1 {
            if left & 1 == 1 {
                result = result * base;
            }
            left = left / 2;
            base = base * base;
        }
        if left == 1 { result * base } else { result }
    }

    /// The power, or none when it overflows.
    pub const fn checked_pow(self, exponent: u32) -> Option<each> {
        let mut result: each = 1;
        let mut left = exponent;
        while left > 0 {
            left -= 1;
            match result.checked_mul(self) {
                Some(larger) => result = larger,
                None => return None,
            }
        }
        Some(result)
    }

    /// How many bits are 1.
    pub const fn count_ones(self) -> u32 {
        self.low.count_ones() + self.high.count_ones()
    }

    /// How many bits are 0.
    pub const fn count_zeros(self) -> u32 {
        128 - self.count_ones()
    }

    /// How many bits above the highest 1.
    pub const fn leading_zeros(self) -> u32 {
        if self.high != 0 { self.high.leading_zeros() } else { 64 + self.low.leading_zeros() }
    }

    /// How many bits below the lowest 1.
    pub const fn trailing_zeros(self) -> u32 {
        if self.low != 0 { self.low.trailing_zeros() } else { 64 + self.high.trailing_zeros() }
    }

    /// The bytes in the other order.
    pub const fn swap_bytes(self) -> each {
        each { low: self.high.swap_bytes(), high: self.low.swap_bytes() }
    }

    /// The bits go round to the left.
    pub const fn rotate_left(self, by: u32) -> each {
        let bits = self.as_bits();
        let by = by % 128;
        let back = if by == 0 { u128 { low: 0, high: 0 } } else { shift_right(bits, 128 - by, 0) };
        each::from_bits(shift_left(bits, by) | back)
    }

    /// The bits go round to the right.
    pub const fn rotate_right(self, by: u32) -> each {
        self.rotate_left(128 - by % 128)
    }

    /// The bytes, the lowest first.
    pub const fn to_le_bytes(self) -> [u8; 16] {
        unsafe { crate::mem::transmute(self) }
    }

    /// The bytes as they lie in memory.
    pub const fn to_ne_bytes(self) -> [u8; 16] {
        self.to_le_bytes()
    }

    /// The bytes, the highest first.
    pub const fn to_be_bytes(self) -> [u8; 16] {
        self.swap_bytes().to_le_bytes()
    }

    /// The number with these bytes, the lowest first.
    pub const fn from_le_bytes(bytes: [u8; 16]) -> each {
        unsafe { crate::mem::transmute(bytes) }
    }

    /// The number with these bytes as they lie in memory.
    pub const fn from_ne_bytes(bytes: [u8; 16]) -> each {
        each::from_le_bytes(bytes)
    }

    /// The number with these bytes, the highest first.
    pub const fn from_be_bytes(bytes: [u8; 16]) -> each {
        each::from_le_bytes(bytes).swap_bytes()
    }

    /// The remainder that is never below 0.
    pub const fn rem_euclid(self, rhs: each) -> each {
        let rest = self % rhs;
        if rest < 0 {
            if rhs < 0 { rest - rhs } else { rest + rhs }
        } else {
            rest
        }
    }

    /// Reads digits of a base from 2 to 36.
    pub fn from_str_radix(text: &str, radix: u32) -> Result<each, ParseIntError> {
        if radix < 2 || radix > 36 {
            panic!("from_ascii_radix: radix must lie in the range `[2, 36]` - found {}", radix);
        }
        let bytes = text.as_bytes();
        let negative = bytes.len() > 0 && bytes[0] == b'-' && each::MIN != 0;
        let mut at = if bytes.len() > 0 && (negative || bytes[0] == b'+') { 1 } else { 0 };
        if bytes.len() == at {
            return Err(ParseIntError { kind: if at == 0 { IntErrorKind::Empty } else { IntErrorKind::InvalidDigit } });
        }
        let mut result: each = 0;
        while at < bytes.len() {
            let digit = match (bytes[at] as char).to_digit(radix) {
                Some(digit) => digit as each,
                None => return Err(ParseIntError { kind: IntErrorKind::InvalidDigit }),
            };
            let next = match result.checked_mul(radix as each) {
                Some(larger) => if negative { larger.checked_sub(digit) } else { larger.checked_add(digit) },
                None => None,
            };
            result = match next {
                Some(next) => next,
                None => {
                    let kind = if negative { IntErrorKind::NegOverflow } else { IntErrorKind::PosOverflow };
                    return Err(ParseIntError { kind });
                }
            };
            at += 1;
        }
        Ok(result)
    }
}

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

// --- Conversions -----------------------------------------------------------------------------------------------------

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

// --- Text ------------------------------------------------------------------------------------------------------------

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
