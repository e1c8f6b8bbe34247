//! What `&`, `|`, `^`, `<<`, `>>` and `!` call.



/// `a & b`.
#[lang = "bit_and"]
pub trait BitAnd<Rhs = Self> {
    type Output;
    /// Bits set in both.
    fn bitand(self, rhs: Rhs) -> Self::Output;
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize, bool)]
impl BitAnd for each {
    type Output = each;
    #[inline]
    fn bitand(self, rhs: each) -> each {
        self & rhs
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize, bool)]
impl BitAnd<&each> for each {
    type Output = each;
    #[inline]
    fn bitand(self, rhs: &each) -> each {
        self & *rhs
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize, bool)]
impl BitAnd<each> for &each {
    type Output = each;
    #[inline]
    fn bitand(self, rhs: each) -> each {
        *self & rhs
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize, bool)]
impl BitAnd<&each> for &each {
    type Output = each;
    #[inline]
    fn bitand(self, rhs: &each) -> each {
        *self & *rhs
    }
}

/// `a &= b`.
#[lang = "bit_and_assign"]
pub trait BitAndAssign<Rhs = Self> {
    /// Bits set in both, kept in `self`.
    fn bitand_assign(&mut self, rhs: Rhs);
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize, bool)]
impl BitAndAssign for each {
    #[inline]
    fn bitand_assign(&mut self, rhs: each) {
        *self &= rhs;
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize, bool)]
impl BitAndAssign<&each> for each {
    #[inline]
    fn bitand_assign(&mut self, rhs: &each) {
        *self &= *rhs;
    }
}

/// `a | b`.
#[lang = "bit_or"]
pub trait BitOr<Rhs = Self> {
    type Output;
    /// Bits set in one or both.
    fn bitor(self, rhs: Rhs) -> Self::Output;
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize, bool)]
impl BitOr for each {
    type Output = each;
    #[inline]
    fn bitor(self, rhs: each) -> each {
        self | rhs
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize, bool)]
impl BitOr<&each> for each {
    type Output = each;
    #[inline]
    fn bitor(self, rhs: &each) -> each {
        self | *rhs
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize, bool)]
impl BitOr<each> for &each {
    type Output = each;
    #[inline]
    fn bitor(self, rhs: each) -> each {
        *self | rhs
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize, bool)]
impl BitOr<&each> for &each {
    type Output = each;
    #[inline]
    fn bitor(self, rhs: &each) -> each {
        *self | *rhs
    }
}

/// `a |= b`.
#[lang = "bit_or_assign"]
pub trait BitOrAssign<Rhs = Self> {
    /// Bits set in one or both, kept in `self`.
    fn bitor_assign(&mut self, rhs: Rhs);
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize, bool)]
impl BitOrAssign for each {
    #[inline]
    fn bitor_assign(&mut self, rhs: each) {
        *self |= rhs;
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize, bool)]
impl BitOrAssign<&each> for each {
    #[inline]
    fn bitor_assign(&mut self, rhs: &each) {
        *self |= *rhs;
    }
}

/// `a ^ b`.
#[lang = "bit_xor"]
pub trait BitXor<Rhs = Self> {
    type Output;
    /// Bits set in exactly one.
    fn bitxor(self, rhs: Rhs) -> Self::Output;
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize, bool)]
impl BitXor for each {
    type Output = each;
    #[inline]
    fn bitxor(self, rhs: each) -> each {
        self ^ rhs
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize, bool)]
impl BitXor<&each> for each {
    type Output = each;
    #[inline]
    fn bitxor(self, rhs: &each) -> each {
        self ^ *rhs
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize, bool)]
impl BitXor<each> for &each {
    type Output = each;
    #[inline]
    fn bitxor(self, rhs: each) -> each {
        *self ^ rhs
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize, bool)]
impl BitXor<&each> for &each {
    type Output = each;
    #[inline]
    fn bitxor(self, rhs: &each) -> each {
        *self ^ *rhs
    }
}

/// `a ^= b`.
#[lang = "bit_xor_assign"]
pub trait BitXorAssign<Rhs = Self> {
    /// Bits set in exactly one, kept in `self`.
    fn bitxor_assign(&mut self, rhs: Rhs);
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize, bool)]
impl BitXorAssign for each {
    #[inline]
    fn bitxor_assign(&mut self, rhs: each) {
        *self ^= rhs;
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize, bool)]
impl BitXorAssign<&each> for each {
    #[inline]
    fn bitxor_assign(&mut self, rhs: &each) {
        *self ^= *rhs;
    }
}

/// `a << b`.
#[lang = "shl"]
pub trait Shl<Rhs = Self> {
    type Output;
    /// Bits moved to the left.
    fn shl(self, rhs: Rhs) -> Self::Output;
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl Shl<i32> for each {
    type Output = each;
    #[inline]
    fn shl(self, rhs: i32) -> each {
        self << rhs
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl Shl<u32> for each {
    type Output = each;
    #[inline]
    fn shl(self, rhs: u32) -> each {
        self << rhs
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl Shl<usize> for each {
    type Output = each;
    #[inline]
    fn shl(self, rhs: usize) -> each {
        self << rhs
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl Shl<u8> for each {
    type Output = each;
    #[inline]
    fn shl(self, rhs: u8) -> each {
        self << rhs
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl Shl<u64> for each {
    type Output = each;
    #[inline]
    fn shl(self, rhs: u64) -> each {
        self << rhs
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl Shl<i32> for &each {
    type Output = each;
    #[inline]
    fn shl(self, rhs: i32) -> each {
        *self << rhs
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl Shl<u32> for &each {
    type Output = each;
    #[inline]
    fn shl(self, rhs: u32) -> each {
        *self << rhs
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl Shl<usize> for &each {
    type Output = each;
    #[inline]
    fn shl(self, rhs: usize) -> each {
        *self << rhs
    }
}

/// `a <<= b`.
#[lang = "shl_assign"]
pub trait ShlAssign<Rhs = Self> {
    /// Bits moved to the left, kept in `self`.
    fn shl_assign(&mut self, rhs: Rhs);
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl ShlAssign<i32> for each {
    #[inline]
    fn shl_assign(&mut self, rhs: i32) {
        *self <<= rhs;
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl ShlAssign<u32> for each {
    #[inline]
    fn shl_assign(&mut self, rhs: u32) {
        *self <<= rhs;
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl ShlAssign<usize> for each {
    #[inline]
    fn shl_assign(&mut self, rhs: usize) {
        *self <<= rhs;
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl ShlAssign<u8> for each {
    #[inline]
    fn shl_assign(&mut self, rhs: u8) {
        *self <<= rhs;
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl ShlAssign<u64> for each {
    #[inline]
    fn shl_assign(&mut self, rhs: u64) {
        *self <<= rhs;
    }
}

/// `a >> b`.
#[lang = "shr"]
pub trait Shr<Rhs = Self> {
    type Output;
    /// Bits moved to the right.
    fn shr(self, rhs: Rhs) -> Self::Output;
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl Shr<i32> for each {
    type Output = each;
    #[inline]
    fn shr(self, rhs: i32) -> each {
        self >> rhs
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl Shr<u32> for each {
    type Output = each;
    #[inline]
    fn shr(self, rhs: u32) -> each {
        self >> rhs
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl Shr<usize> for each {
    type Output = each;
    #[inline]
    fn shr(self, rhs: usize) -> each {
        self >> rhs
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl Shr<u8> for each {
    type Output = each;
    #[inline]
    fn shr(self, rhs: u8) -> each {
        self >> rhs
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl Shr<u64> for each {
    type Output = each;
    #[inline]
    fn shr(self, rhs: u64) -> each {
        self >> rhs
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl Shr<i32> for &each {
    type Output = each;
    #[inline]
    fn shr(self, rhs: i32) -> each {
        *self >> rhs
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl Shr<u32> for &each {
    type Output = each;
    #[inline]
    fn shr(self, rhs: u32) -> each {
        *self >> rhs
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl Shr<usize> for &each {
    type Output = each;
    #[inline]
    fn shr(self, rhs: usize) -> each {
        *self >> rhs
    }
}

/// `a >>= b`.
#[lang = "shr_assign"]
pub trait ShrAssign<Rhs = Self> {
    /// Bits moved to the right, kept in `self`.
    fn shr_assign(&mut self, rhs: Rhs);
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl ShrAssign<i32> for each {
    #[inline]
    fn shr_assign(&mut self, rhs: i32) {
        *self >>= rhs;
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl ShrAssign<u32> for each {
    #[inline]
    fn shr_assign(&mut self, rhs: u32) {
        *self >>= rhs;
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl ShrAssign<usize> for each {
    #[inline]
    fn shr_assign(&mut self, rhs: usize) {
        *self >>= rhs;
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl ShrAssign<u8> for each {
    #[inline]
    fn shr_assign(&mut self, rhs: u8) {
        *self >>= rhs;
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl ShrAssign<u64> for each {
    #[inline]
    fn shr_assign(&mut self, rhs: u64) {
        *self >>= rhs;
    }
}

/// `!a`.
#[lang = "not"]
pub trait Not {
    type Output;
    /// Every bit the other way.
    fn not(self) -> Self::Output;
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize, bool)]
impl Not for each {
    type Output = each;
    #[inline]
    fn not(self) -> each {
        !self
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize, bool)]
impl Not for &each {
    type Output = each;
    #[inline]
    fn not(self) -> each {
        !*self
    }
}
