//! What floats can do besides, in a file beside since few programs ask for it.

#[each(f32, f64)]
impl each {
    /// The base of the representation.
    pub const RADIX: u32 = 2;
    /// One more than the largest exponent of 2.
    pub const MAX_EXP: i32 = if each::MANTISSA_DIGITS == 24 { 128 } else { 1024 };
    /// One more than the smallest exponent of 2 of a normal number.
    pub const MIN_EXP: i32 = if each::MANTISSA_DIGITS == 24 { -125 } else { -1021 };
    /// The largest exponent of 10.
    pub const MAX_10_EXP: i32 = if each::MANTISSA_DIGITS == 24 { 38 } else { 308 };
    /// The smallest exponent of 10 of a normal number.
    pub const MIN_10_EXP: i32 = if each::MANTISSA_DIGITS == 24 { -37 } else { -307 };

    /// The difference, or 0 when it is below 0.
    pub fn abs_sub(self, other: each) -> each {
        if self <= other { 0.0 } else { self - other }
    }

    /// Is it so small that it lost digits?
    pub const fn is_subnormal(self) -> bool {
        matches!(self.classify(), crate::num::FpCategory::Subnormal)
    }

    /// The mean of two numbers, without overflow on the way.
    pub const fn midpoint(self, other: each) -> each {
        let half = each::MAX / 2.0;
        if self.abs() <= half && other.abs() <= half {
            (self + other) / 2.0
        } else {
            self / 2.0 + other / 2.0
        }
    }

    /// The smallest number above this one.
    pub const fn next_up(self) -> each {
        let bits = self.to_bits();
        if self.is_nan() || self == each::INFINITY {
            self
        } else if self == 0.0 {
            each::from_bits(1)
        } else if self > 0.0 {
            each::from_bits(bits + 1)
        } else {
            each::from_bits(bits - 1)
        }
    }

    /// The largest number below this one.
    pub const fn next_down(self) -> each {
        -(-self).next_up()
    }

    /// `e` to the power of `self`, less 1, also exact for small numbers.
    pub fn exp_m1(self) -> each {
        let x = self as f64;
        let result = if x.abs() < 0.5 {
            // The sum of x^n / n!, until its terms no longer count.
            let (mut sum, mut term, mut n) = (0.0, x, 1.0);
            while term != 0.0 && sum + term != sum {
                sum += term;
                n += 1.0;
                term *= x / n;
            }
            sum
        } else {
            x.exp() - 1.0
        };
        result as each
    }

    /// The natural logarithm of 1 more, also exact for small numbers.
    pub fn ln_1p(self) -> each {
        let x = self as f64;
        let whole = 1.0 + x;
        let result = if whole == 1.0 || whole <= 0.0 || whole.is_infinite() {
            if whole == 1.0 { x } else { whole.ln() }
        } else {
            whole.ln() * (x / (whole - 1.0))
        };
        result as each
    }

    /// The inverse of `sinh`.
    pub fn asinh(self) -> each {
        let x = (self as f64).abs();
        let size = (x + x * x / (1.0 + (x * x + 1.0).sqrt())).ln_1p();
        (size.copysign(self as f64)) as each
    }

    /// The inverse of `cosh`.
    pub fn acosh(self) -> each {
        let x = self as f64;
        let result = if x < 1.0 { f64::NAN } else { (x + (x - 1.0).sqrt() * (x + 1.0).sqrt()).ln() };
        result as each
    }

    /// The inverse of `tanh`.
    pub fn atanh(self) -> each {
        let x = self as f64;
        (0.5 * (2.0 * x / (1.0 - x)).ln_1p()) as each
    }
}
