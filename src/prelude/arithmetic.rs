//! What `+`, `-`, `*`, `/` and `%` call.



/// `a + b`.
#[lang = "add"]
pub trait Add<Rhs = Self> {
    type Output;
    /// Sum.
    fn add(self, rhs: Rhs) -> Self::Output;
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize, f32, f64)]
impl Add for each {
    type Output = each;
    #[inline]
    fn add(self, rhs: each) -> each {
        self + rhs
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize, f32, f64)]
impl Add<&each> for each {
    type Output = each;
    #[inline]
    fn add(self, rhs: &each) -> each {
        self + *rhs
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize, f32, f64)]
impl Add<each> for &each {
    type Output = each;
    #[inline]
    fn add(self, rhs: each) -> each {
        *self + rhs
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize, f32, f64)]
impl Add<&each> for &each {
    type Output = each;
    #[inline]
    fn add(self, rhs: &each) -> each {
        *self + *rhs
    }
}

/// `a += b`.
#[lang = "add_assign"]
pub trait AddAssign<Rhs = Self> {
    /// Sum, kept in `self`.
    fn add_assign(&mut self, rhs: Rhs);
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize, f32, f64)]
impl AddAssign for each {
    #[inline]
    fn add_assign(&mut self, rhs: each) {
        *self += rhs;
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize, f32, f64)]
impl AddAssign<&each> for each {
    #[inline]
    fn add_assign(&mut self, rhs: &each) {
        *self += *rhs;
    }
}

/// `a - b`.
#[lang = "sub"]
pub trait Sub<Rhs = Self> {
    type Output;
    /// Difference.
    fn sub(self, rhs: Rhs) -> Self::Output;
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize, f32, f64)]
impl Sub for each {
    type Output = each;
    #[inline]
    fn sub(self, rhs: each) -> each {
        self - rhs
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize, f32, f64)]
impl Sub<&each> for each {
    type Output = each;
    #[inline]
    fn sub(self, rhs: &each) -> each {
        self - *rhs
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize, f32, f64)]
impl Sub<each> for &each {
    type Output = each;
    #[inline]
    fn sub(self, rhs: each) -> each {
        *self - rhs
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize, f32, f64)]
impl Sub<&each> for &each {
    type Output = each;
    #[inline]
    fn sub(self, rhs: &each) -> each {
        *self - *rhs
    }
}

/// `a -= b`.
#[lang = "sub_assign"]
pub trait SubAssign<Rhs = Self> {
    /// Difference, kept in `self`.
    fn sub_assign(&mut self, rhs: Rhs);
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize, f32, f64)]
impl SubAssign for each {
    #[inline]
    fn sub_assign(&mut self, rhs: each) {
        *self -= rhs;
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize, f32, f64)]
impl SubAssign<&each> for each {
    #[inline]
    fn sub_assign(&mut self, rhs: &each) {
        *self -= *rhs;
    }
}

/// `a * b`.
#[lang = "mul"]
pub trait Mul<Rhs = Self> {
    type Output;
    /// Product.
    fn mul(self, rhs: Rhs) -> Self::Output;
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize, f32, f64)]
impl Mul for each {
    type Output = each;
    #[inline]
    fn mul(self, rhs: each) -> each {
        self * rhs
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize, f32, f64)]
impl Mul<&each> for each {
    type Output = each;
    #[inline]
    fn mul(self, rhs: &each) -> each {
        self * *rhs
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize, f32, f64)]
impl Mul<each> for &each {
    type Output = each;
    #[inline]
    fn mul(self, rhs: each) -> each {
        *self * rhs
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize, f32, f64)]
impl Mul<&each> for &each {
    type Output = each;
    #[inline]
    fn mul(self, rhs: &each) -> each {
        *self * *rhs
    }
}

/// `a *= b`.
#[lang = "mul_assign"]
pub trait MulAssign<Rhs = Self> {
    /// Product, kept in `self`.
    fn mul_assign(&mut self, rhs: Rhs);
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize, f32, f64)]
impl MulAssign for each {
    #[inline]
    fn mul_assign(&mut self, rhs: each) {
        *self *= rhs;
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize, f32, f64)]
impl MulAssign<&each> for each {
    #[inline]
    fn mul_assign(&mut self, rhs: &each) {
        *self *= *rhs;
    }
}

/// `a / b`.
#[lang = "div"]
pub trait Div<Rhs = Self> {
    type Output;
    /// Quotient.
    fn div(self, rhs: Rhs) -> Self::Output;
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize, f32, f64)]
impl Div for each {
    type Output = each;
    #[inline]
    fn div(self, rhs: each) -> each {
        self / rhs
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize, f32, f64)]
impl Div<&each> for each {
    type Output = each;
    #[inline]
    fn div(self, rhs: &each) -> each {
        self / *rhs
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize, f32, f64)]
impl Div<each> for &each {
    type Output = each;
    #[inline]
    fn div(self, rhs: each) -> each {
        *self / rhs
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize, f32, f64)]
impl Div<&each> for &each {
    type Output = each;
    #[inline]
    fn div(self, rhs: &each) -> each {
        *self / *rhs
    }
}

/// `a /= b`.
#[lang = "div_assign"]
pub trait DivAssign<Rhs = Self> {
    /// Quotient, kept in `self`.
    fn div_assign(&mut self, rhs: Rhs);
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize, f32, f64)]
impl DivAssign for each {
    #[inline]
    fn div_assign(&mut self, rhs: each) {
        *self /= rhs;
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize, f32, f64)]
impl DivAssign<&each> for each {
    #[inline]
    fn div_assign(&mut self, rhs: &each) {
        *self /= *rhs;
    }
}

/// `a % b`.
#[lang = "rem"]
pub trait Rem<Rhs = Self> {
    type Output;
    /// Remainder.
    fn rem(self, rhs: Rhs) -> Self::Output;
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize, f32, f64)]
impl Rem for each {
    type Output = each;
    #[inline]
    fn rem(self, rhs: each) -> each {
        self % rhs
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize, f32, f64)]
impl Rem<&each> for each {
    type Output = each;
    #[inline]
    fn rem(self, rhs: &each) -> each {
        self % *rhs
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize, f32, f64)]
impl Rem<each> for &each {
    type Output = each;
    #[inline]
    fn rem(self, rhs: each) -> each {
        *self % rhs
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize, f32, f64)]
impl Rem<&each> for &each {
    type Output = each;
    #[inline]
    fn rem(self, rhs: &each) -> each {
        *self % *rhs
    }
}

/// `a %= b`.
#[lang = "rem_assign"]
pub trait RemAssign<Rhs = Self> {
    /// Remainder, kept in `self`.
    fn rem_assign(&mut self, rhs: Rhs);
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize, f32, f64)]
impl RemAssign for each {
    #[inline]
    fn rem_assign(&mut self, rhs: each) {
        *self %= rhs;
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize, f32, f64)]
impl RemAssign<&each> for each {
    #[inline]
    fn rem_assign(&mut self, rhs: &each) {
        *self %= *rhs;
    }
}

/// `-a`.
#[lang = "neg"]
pub trait Neg {
    type Output;
    /// The number with the other sign.
    fn neg(self) -> Self::Output;
}

#[each(i8, i16, i32, i64, i128, isize, f32, f64)]
impl Neg for each {
    type Output = each;
    #[inline]
    fn neg(self) -> each {
        -self
    }
}

#[each(i8, i16, i32, i64, i128, isize, f32, f64)]
impl Neg for &each {
    type Output = each;
    #[inline]
    fn neg(self) -> each {
        -*self
    }
}
