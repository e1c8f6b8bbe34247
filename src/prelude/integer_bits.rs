//! Integers as bits and as bytes.

use crate::intrinsics;

#[each(i8, i16, i32, i64, isize, u8, u16, u32, u64, usize)]
impl each {
    /// How many bits are set.
    pub const fn count_ones(self) -> u32 {
        intrinsics::count_ones(self)
    }

    /// How many bits are not set.
    pub const fn count_zeros(self) -> u32 {
        intrinsics::count_ones(!self)
    }

    /// How many zeros lead.
    pub const fn leading_zeros(self) -> u32 {
        intrinsics::leading_zeros(self)
    }

    /// How many zeros trail.
    pub const fn trailing_zeros(self) -> u32 {
        intrinsics::trailing_zeros(self)
    }

    /// How many ones lead.
    pub const fn leading_ones(self) -> u32 {
        intrinsics::leading_zeros(!self)
    }

    /// How many ones trail.
    pub const fn trailing_ones(self) -> u32 {
        intrinsics::trailing_zeros(!self)
    }

    /// Turns the bits to the left.
    pub const fn rotate_left(self, by: u32) -> Self {
        intrinsics::rotate_left(self, by)
    }

    /// Turns the bits to the right.
    pub const fn rotate_right(self, by: u32) -> Self {
        intrinsics::rotate_right(self, by)
    }

    /// The bytes in reverse order.
    pub const fn swap_bytes(self) -> Self {
        intrinsics::swap_bytes(self)
    }

    /// The bits in reverse order.
    pub const fn reverse_bits(self) -> Self {
        intrinsics::reverse_bits(self)
    }

    /// The number with its largest byte first in memory.
    pub const fn to_be(self) -> Self {
        intrinsics::swap_bytes(self)
    }

    /// The number with its smallest byte first in memory.
    pub const fn to_le(self) -> Self {
        self
    }

    /// The number from one with its largest byte first.
    pub const fn from_be(value: Self) -> Self {
        intrinsics::swap_bytes(value)
    }

    /// The number from one with its smallest byte first.
    pub const fn from_le(value: Self) -> Self {
        value
    }
}

#[each(i8, u8)]
impl each {
    /// The bytes as they lie in memory.
    pub const fn to_ne_bytes(self) -> [u8; 1] {
        unsafe { intrinsics::transmute::<each, [u8; 1]>(self) }
    }

    /// The bytes, smallest first.
    pub const fn to_le_bytes(self) -> [u8; 1] {
        self.to_ne_bytes()
    }

    /// The bytes, largest first.
    pub const fn to_be_bytes(self) -> [u8; 1] {
        intrinsics::swap_bytes(self).to_ne_bytes()
    }

    /// The number from bytes as they lie in memory.
    pub const fn from_ne_bytes(bytes: [u8; 1]) -> Self {
        unsafe { intrinsics::transmute::<[u8; 1], each>(bytes) }
    }

    /// The number from bytes, smallest first.
    pub const fn from_le_bytes(bytes: [u8; 1]) -> Self {
        each::from_ne_bytes(bytes)
    }

    /// The number from bytes, largest first.
    pub const fn from_be_bytes(bytes: [u8; 1]) -> Self {
        intrinsics::swap_bytes(each::from_ne_bytes(bytes))
    }
}

#[each(i16, u16)]
impl each {
    /// The bytes as they lie in memory.
    pub const fn to_ne_bytes(self) -> [u8; 2] {
        unsafe { intrinsics::transmute::<each, [u8; 2]>(self) }
    }

    /// The bytes, smallest first.
    pub const fn to_le_bytes(self) -> [u8; 2] {
        self.to_ne_bytes()
    }

    /// The bytes, largest first.
    pub const fn to_be_bytes(self) -> [u8; 2] {
        intrinsics::swap_bytes(self).to_ne_bytes()
    }

    /// The number from bytes as they lie in memory.
    pub const fn from_ne_bytes(bytes: [u8; 2]) -> Self {
        unsafe { intrinsics::transmute::<[u8; 2], each>(bytes) }
    }

    /// The number from bytes, smallest first.
    pub const fn from_le_bytes(bytes: [u8; 2]) -> Self {
        each::from_ne_bytes(bytes)
    }

    /// The number from bytes, largest first.
    pub const fn from_be_bytes(bytes: [u8; 2]) -> Self {
        intrinsics::swap_bytes(each::from_ne_bytes(bytes))
    }
}

#[each(i32, u32)]
impl each {
    /// The bytes as they lie in memory.
    pub const fn to_ne_bytes(self) -> [u8; 4] {
        unsafe { intrinsics::transmute::<each, [u8; 4]>(self) }
    }

    /// The bytes, smallest first.
    pub const fn to_le_bytes(self) -> [u8; 4] {
        self.to_ne_bytes()
    }

    /// The bytes, largest first.
    pub const fn to_be_bytes(self) -> [u8; 4] {
        intrinsics::swap_bytes(self).to_ne_bytes()
    }

    /// The number from bytes as they lie in memory.
    pub const fn from_ne_bytes(bytes: [u8; 4]) -> Self {
        unsafe { intrinsics::transmute::<[u8; 4], each>(bytes) }
    }

    /// The number from bytes, smallest first.
    pub const fn from_le_bytes(bytes: [u8; 4]) -> Self {
        each::from_ne_bytes(bytes)
    }

    /// The number from bytes, largest first.
    pub const fn from_be_bytes(bytes: [u8; 4]) -> Self {
        intrinsics::swap_bytes(each::from_ne_bytes(bytes))
    }
}

#[each(i64, isize, u64, usize)]
impl each {
    /// The bytes as they lie in memory.
    pub const fn to_ne_bytes(self) -> [u8; 8] {
        unsafe { intrinsics::transmute::<each, [u8; 8]>(self) }
    }

    /// The bytes, smallest first.
    pub const fn to_le_bytes(self) -> [u8; 8] {
        self.to_ne_bytes()
    }

    /// The bytes, largest first.
    pub const fn to_be_bytes(self) -> [u8; 8] {
        intrinsics::swap_bytes(self).to_ne_bytes()
    }

    /// The number from bytes as they lie in memory.
    pub const fn from_ne_bytes(bytes: [u8; 8]) -> Self {
        unsafe { intrinsics::transmute::<[u8; 8], each>(bytes) }
    }

    /// The number from bytes, smallest first.
    pub const fn from_le_bytes(bytes: [u8; 8]) -> Self {
        each::from_ne_bytes(bytes)
    }

    /// The number from bytes, largest first.
    pub const fn from_be_bytes(bytes: [u8; 8]) -> Self {
        intrinsics::swap_bytes(each::from_ne_bytes(bytes))
    }
}
