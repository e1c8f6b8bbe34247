//! Integers of 128 bits: two of 64. What the operators do stands here; the engine calls it by name.

use crate::panicking;

/// An unsigned integer of 128 bits.
#[lang = "u128"]
#[repr(align(16))]
pub struct u128 {
    pub(crate) low: u64,
    pub(crate) high: u64,
}

/// A signed integer of 128 bits.
#[lang = "i128"]
#[repr(align(16))]
pub struct i128 {
    pub(crate) low: u64,
    pub(crate) high: u64,
}

/// The sum cut to 128 bits, and whether it was cut.
pub(crate) const fn add(a: u128, b: u128) -> (u128, bool) {
    let low = a.low.wrapping_add(b.low);
    let carry = (low < a.low) as u64;
    let part = a.high.wrapping_add(b.high);
    let high = part.wrapping_add(carry);
    (u128 { low, high }, part < a.high || high < part)
}

/// The difference cut to 128 bits, and whether it was cut.
pub(crate) const fn subtract(a: u128, b: u128) -> (u128, bool) {
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
pub(crate) const fn multiply(a: u128, b: u128) -> (u128, bool) {
    let whole = multiply_halves(a.low, b.low);
    let (left, right) = (multiply_halves(a.high, b.low), multiply_halves(a.low, b.high));
    let high = whole.high.wrapping_add(left.low);
    let sum = high.wrapping_add(right.low);
    let cut = (a.high != 0 && b.high != 0) || left.high != 0 || right.high != 0 || high < whole.high || sum < high;
    (u128 { low: whole.low, high: sum }, cut)
}

/// Quotient and remainder; `b` is not 0.
pub(crate) const fn divide(a: u128, b: u128) -> (u128, u128) {
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

pub(crate) const fn shift_left(a: u128, by: u32) -> u128 {
    if by == 0 {
        a
    } else if by < 64 {
        u128 { low: a.low << by, high: a.high << by | a.low >> (64 - by) }
    } else {
        u128 { low: 0, high: a.low << (by - 64) }
    }
}

/// `fill` comes in from above: 0, or all ones.
pub(crate) const fn shift_right(a: u128, by: u32, fill: u64) -> u128 {
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

pub(crate) const fn bits(a: i128) -> u128 {
    u128 { low: a.low, high: a.high }
}

pub(crate) const fn signed(a: u128) -> i128 {
    i128 { low: a.low, high: a.high }
}

pub(crate) const fn is_negative(a: i128) -> bool {
    a.high >> 63 == 1
}

pub(crate) const fn opposite(a: u128) -> u128 {
    subtract(u128 { low: 0, high: 0 }, a).0
}

/// The number without its sign.
pub(crate) const fn magnitude(a: i128) -> u128 {
    if is_negative(a) { opposite(bits(a)) } else { bits(a) }
}

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
pub(crate) const fn signed_binary(op: u32, a: i128, b: i128) -> (i128, bool) {
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
