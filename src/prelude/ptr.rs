//! Raw pointers: free functions, the methods of `*const T` and `*mut T`, and `NonNull`.

use crate::cmp::Ordering;
use crate::fmt;
use crate::hash::{Hash, Hasher};
use crate::intrinsics;
use crate::marker::{PhantomData, Unsize};
use crate::mem::MaybeUninit;
use crate::ops::CoerceUnsized;

pub use crate::intrinsics::copy;
pub use crate::intrinsics::copy_nonoverlapping;
pub use crate::intrinsics::drop_in_place;
pub use crate::intrinsics::read;
pub use crate::intrinsics::read_unaligned;
pub use crate::intrinsics::slice_from_raw_parts;
pub use crate::intrinsics::slice_from_raw_parts_mut;
pub use crate::intrinsics::write;
pub use crate::intrinsics::write_bytes;
pub use crate::intrinsics::write_unaligned;

/// The pointer that points nowhere.
#[inline]
pub const fn null<T>() -> *const T {
    intrinsics::without_provenance(0)
}

/// The pointer that points nowhere, for writing.
#[inline]
pub const fn null_mut<T>() -> *mut T {
    intrinsics::without_provenance::<T>(0) as *mut T
}

/// A non-null, aligned pointer that points to no allocation.
#[inline]
pub const fn dangling<T>() -> *const T {
    intrinsics::without_provenance(intrinsics::align_of::<T>())
}

/// `dangling` for writing.
#[inline]
pub const fn dangling_mut<T>() -> *mut T {
    intrinsics::without_provenance::<T>(intrinsics::align_of::<T>()) as *mut T
}

/// A pointer made from an address alone: no access through it is allowed.
#[inline]
pub const fn without_provenance<T>(addr: usize) -> *const T {
    intrinsics::without_provenance(addr)
}

/// `without_provenance` for writing.
#[inline]
pub const fn without_provenance_mut<T>(addr: usize) -> *mut T {
    intrinsics::without_provenance::<T>(addr) as *mut T
}

/// A pointer from an address whose provenance was exposed before.
pub fn with_exposed_provenance<T>(addr: usize) -> *const T {
    addr as *const T
}

/// `with_exposed_provenance` for writing.
pub fn with_exposed_provenance_mut<T>(addr: usize) -> *mut T {
    addr as *mut T
}

/// The reference as a pointer.
#[inline]
pub const fn from_ref<T: ?Sized>(value: &T) -> *const T {
    value
}

/// The reference as a pointer for writing.
#[inline]
pub const fn from_mut<T: ?Sized>(value: &mut T) -> *mut T {
    value
}

/// Exchanges the values of two places; nothing is dropped.
#[inline]
pub const unsafe fn swap<T>(a: *mut T, b: *mut T) {
    intrinsics::swap_bytes_of(a, b)
}

/// Exchanges `count` values of two ranges that do not overlap.
pub const unsafe fn swap_nonoverlapping<T>(a: *mut T, b: *mut T, count: usize) {
    intrinsics::swap_ranges(a, b, count)
}

/// Puts a value in and gives the old one back.
pub const unsafe fn replace<T>(place: *mut T, value: T) -> T {
    let old = intrinsics::read(place);
    intrinsics::write(place, value);
    old
}

/// `read` that is never left out.
#[inline]
pub unsafe fn read_volatile<T>(place: *const T) -> T {
    intrinsics::read(place)
}

/// `write` that is never left out.
#[inline]
pub unsafe fn write_volatile<T>(place: *mut T, value: T) {
    intrinsics::write(place, value)
}

/// Do both point to the same place?
#[inline]
pub fn eq<T: ?Sized>(a: *const T, b: *const T) -> bool {
    a == b
}

/// Do both point to the same address, whatever stands beside it?
#[inline]
pub fn addr_eq<T: ?Sized, U: ?Sized>(a: *const T, b: *const U) -> bool {
    a as *const u8 == b as *const u8
}

/// Hashes the address.
pub fn hash<T: ?Sized, S: Hasher>(place: *const T, state: &mut S) {
    place.hash(state)
}

impl<T: ?Sized> *const T {
    /// Is it the pointer that points nowhere?
    #[inline]
    pub const fn is_null(self) -> bool {
        intrinsics::addr(self as *const u8) == 0
    }

    /// The same address as a pointer to another type.
    #[inline]
    pub const fn cast<U>(self) -> *const U {
        self as *const U
    }

    /// The address alone.
    #[inline]
    pub const fn addr(self) -> usize {
        intrinsics::addr(self as *const u8)
    }

    /// The address; from now on a pointer can be made from it.
    #[inline]
    pub fn expose_provenance(self) -> usize {
        self as *const u8 as usize
    }

    /// A reference to the place, or none when it is null.
    #[inline]
    pub const unsafe fn as_ref<'a>(self) -> Option<&'a T> {
        if self.is_null() {
            None
        } else {
            Some(&*self)
        }
    }

    /// A reference to the place, which must not be null.
    #[inline]
    pub const unsafe fn as_ref_unchecked<'a>(self) -> &'a T {
        &*self
    }

    /// The same pointer, for writing.
    #[inline]
    pub const fn cast_mut(self) -> *mut T {
        self as *mut T
    }
}

/// Moving by bytes keeps what a wide pointer carries beside the address.
impl<T: ?Sized> *const T {
    /// A pointer with the rest of this one and another start.
    #[inline]
    const fn starting_at(self, start: *const u8) -> *const T {
        let mut moved = self;
        unsafe { *(&raw mut moved as *mut *const u8) = start };
        moved
    }

    /// `count` bytes further, inside the same allocation.
    pub const unsafe fn byte_add(self, count: usize) -> *const T {
        self.starting_at((self as *const u8).add(count))
    }

    /// `count` bytes back, inside the same allocation.
    pub const unsafe fn byte_sub(self, count: usize) -> *const T {
        self.starting_at((self as *const u8).sub(count))
    }

    /// `count` bytes further, or back when negative, inside the same allocation.
    pub const unsafe fn byte_offset(self, count: isize) -> *const T {
        self.starting_at((self as *const u8).offset(count))
    }

    /// `count` bytes further, wherever that leads.
    pub const fn wrapping_byte_add(self, count: usize) -> *const T {
        self.starting_at((self as *const u8).wrapping_add(count))
    }

    /// `count` bytes back, wherever that leads.
    pub const fn wrapping_byte_sub(self, count: usize) -> *const T {
        self.starting_at((self as *const u8).wrapping_sub(count))
    }

    /// `count` bytes further, or back when negative, wherever that leads.
    pub const fn wrapping_byte_offset(self, count: isize) -> *const T {
        self.starting_at((self as *const u8).wrapping_offset(count))
    }

    /// How many bytes lie between `origin` and here; both in one allocation.
    pub const unsafe fn byte_offset_from<U: ?Sized>(self, origin: *const U) -> isize {
        (self as *const u8).offset_from(origin as *const u8)
    }

    /// The same pointer with another address.
    pub const fn with_addr(self, addr: usize) -> *const T {
        self.wrapping_byte_offset(intrinsics::wrapping_sub(addr, self.addr()) as isize)
    }

    /// The same pointer with a changed address.
    pub fn map_addr(self, change: impl FnOnce(usize) -> usize) -> *const T {
        self.with_addr(change(self.addr()))
    }
}

impl<T> *const T {
    /// `count` elements further, inside the same allocation.
    #[inline]
    pub const unsafe fn add(self, count: usize) -> *const T {
        intrinsics::offset(self, count as isize)
    }

    /// `count` elements back, inside the same allocation.
    #[inline]
    pub const unsafe fn sub(self, count: usize) -> *const T {
        intrinsics::offset(self, intrinsics::wrapping_sub(0, count as isize))
    }

    /// `count` elements further, or back when negative, inside the same allocation.
    #[inline]
    pub const unsafe fn offset(self, count: isize) -> *const T {
        intrinsics::offset(self, count)
    }

    /// `count` elements further, wherever that leads.
    #[inline]
    pub const fn wrapping_add(self, count: usize) -> *const T {
        intrinsics::wrapping_offset(self, count as isize)
    }

    /// `count` elements back, wherever that leads.
    #[inline]
    pub const fn wrapping_sub(self, count: usize) -> *const T {
        intrinsics::wrapping_offset(self, intrinsics::wrapping_sub(0, count as isize))
    }

    /// `count` elements further or back, wherever that leads.
    #[inline]
    pub const fn wrapping_offset(self, count: isize) -> *const T {
        intrinsics::wrapping_offset(self, count)
    }

    /// How many elements lie between `origin` and here; both in one allocation.
    #[inline]
    pub const unsafe fn offset_from(self, origin: *const T) -> isize {
        intrinsics::offset_from(self, origin)
    }

    /// How many elements lie between `origin` and here, which is not before it.
    #[inline]
    pub const unsafe fn offset_from_unsigned(self, origin: *const T) -> usize {
        let distance = intrinsics::offset_from(self, origin);
        intrinsics::unchecked_sub(distance as usize, if distance < 0 { !0 } else { 0 })
    }

    /// Is the address a multiple of the type's alignment?
    #[inline]
    pub fn is_aligned(self) -> bool {
        self.addr() % intrinsics::align_of::<T>() == 0
    }

    /// How many elements further the address is a multiple of `align`.
    pub fn align_offset(self, align: usize) -> usize {
        if align == 0 || align & (align - 1) != 0 {
            crate::panicking::panic_text("align_offset: align is not a power-of-two");
        }
        let size = intrinsics::size_of::<T>();
        let mut distance = 0;
        while distance < align {
            if intrinsics::wrapping_add(self.addr(), distance * size) % align == 0 {
                return distance;
            }
            distance += 1;
        }
        usize::MAX
    }

    /// A typed copy of what is there; the place stays as it is.
    #[inline]
    pub const unsafe fn read(self) -> T {
        intrinsics::read(self)
    }

    /// `read` from any address.
    #[inline]
    pub const unsafe fn read_unaligned(self) -> T {
        intrinsics::read_unaligned(self)
    }

    /// `read` that is never left out.
    #[inline]
    pub unsafe fn read_volatile(self) -> T {
        intrinsics::read(self)
    }

    /// Copies `count` elements from here to `to`; the ranges may overlap.
    #[inline]
    pub const unsafe fn copy_to(self, to: *mut T, count: usize) {
        intrinsics::copy(self, to, count)
    }

    /// Copies `count` elements from here to `to`; the ranges do not overlap.
    #[inline]
    pub const unsafe fn copy_to_nonoverlapping(self, to: *mut T, count: usize) {
        intrinsics::copy_nonoverlapping(self, to, count)
    }

    /// The place as room that may hold a value, or none when it is null.
    pub const unsafe fn as_uninit_ref<'a>(self) -> Option<&'a MaybeUninit<T>> {
        if self.is_null() {
            None
        } else {
            Some(&*(self as *const MaybeUninit<T>))
        }
    }
}

impl<T> *const [T] {
    /// The length that stands beside the address; nothing is read.
    #[inline]
    pub const fn len(self) -> usize {
        intrinsics::slice_len(self)
    }

    /// Is the length 0?
    #[inline]
    pub const fn is_empty(self) -> bool {
        self.len() == 0
    }

    /// The address of the first element.
    #[inline]
    pub const fn as_ptr(self) -> *const T {
        self as *const T
    }
}

impl<T: ?Sized> PartialEq for *const T {
    #[inline]
    fn eq(&self, other: &*const T) -> bool {
        *self == *other
    }
}

impl<T: ?Sized> Eq for *const T {}

impl<T: ?Sized> PartialOrd for *const T {
    fn partial_cmp(&self, other: &*const T) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl<T: ?Sized> Ord for *const T {
    fn cmp(&self, other: &*const T) -> Ordering {
        if *self < *other {
            Ordering::Less
        } else if *self == *other {
            Ordering::Equal
        } else {
            Ordering::Greater
        }
    }
}

impl<T: ?Sized> Hash for *const T {
    fn hash<H: Hasher>(&self, state: &mut H) {
        state.write_usize(intrinsics::addr(*self as *const u8));
    }
}

impl<T: ?Sized> *mut T {
    /// Is it the pointer that points nowhere?
    #[inline]
    pub const fn is_null(self) -> bool {
        intrinsics::addr(self as *const u8) == 0
    }

    /// The same address as a pointer to another type.
    #[inline]
    pub const fn cast<U>(self) -> *mut U {
        self as *mut U
    }

    /// The address alone.
    #[inline]
    pub const fn addr(self) -> usize {
        intrinsics::addr(self as *const u8)
    }

    /// The address; from now on a pointer can be made from it.
    #[inline]
    pub fn expose_provenance(self) -> usize {
        self as *const u8 as usize
    }

    /// A reference to the place, or none when it is null.
    #[inline]
    pub const unsafe fn as_ref<'a>(self) -> Option<&'a T> {
        if self.is_null() {
            None
        } else {
            Some(&*self)
        }
    }

    /// A reference to the place, which must not be null.
    #[inline]
    pub const unsafe fn as_ref_unchecked<'a>(self) -> &'a T {
        &*self
    }

    /// The same pointer, for reading.
    #[inline]
    pub const fn cast_const(self) -> *const T {
        self as *const T
    }

    /// A reference for changing the place, or none when it is null.
    #[inline]
    pub const unsafe fn as_mut<'a>(self) -> Option<&'a mut T> {
        if self.is_null() {
            None
        } else {
            Some(&mut *self)
        }
    }

    /// A reference for changing the place, which must not be null.
    #[inline]
    pub const unsafe fn as_mut_unchecked<'a>(self) -> &'a mut T {
        &mut *self
    }

    /// Runs the drop glue of what is there; the memory stays.
    #[inline]
    pub unsafe fn drop_in_place(self) {
        intrinsics::drop_in_place(self)
    }
}

/// Moving by bytes keeps what a wide pointer carries beside the address.
impl<T: ?Sized> *mut T {
    /// A pointer with the rest of this one and another start.
    #[inline]
    const fn starting_at(self, start: *mut u8) -> *mut T {
        let mut moved = self;
        unsafe { *(&raw mut moved as *mut *mut u8) = start };
        moved
    }

    /// `count` bytes further, inside the same allocation.
    pub const unsafe fn byte_add(self, count: usize) -> *mut T {
        self.starting_at((self as *mut u8).add(count))
    }

    /// `count` bytes back, inside the same allocation.
    pub const unsafe fn byte_sub(self, count: usize) -> *mut T {
        self.starting_at((self as *mut u8).sub(count))
    }

    /// `count` bytes further, or back when negative, inside the same allocation.
    pub const unsafe fn byte_offset(self, count: isize) -> *mut T {
        self.starting_at((self as *mut u8).offset(count))
    }

    /// `count` bytes further, wherever that leads.
    pub const fn wrapping_byte_add(self, count: usize) -> *mut T {
        self.starting_at((self as *mut u8).wrapping_add(count))
    }

    /// `count` bytes back, wherever that leads.
    pub const fn wrapping_byte_sub(self, count: usize) -> *mut T {
        self.starting_at((self as *mut u8).wrapping_sub(count))
    }

    /// `count` bytes further, or back when negative, wherever that leads.
    pub const fn wrapping_byte_offset(self, count: isize) -> *mut T {
        self.starting_at((self as *mut u8).wrapping_offset(count))
    }

    /// How many bytes lie between `origin` and here; both in one allocation.
    pub const unsafe fn byte_offset_from<U: ?Sized>(self, origin: *const U) -> isize {
        (self as *const u8).offset_from(origin as *const u8)
    }

    /// The same pointer with another address.
    pub const fn with_addr(self, addr: usize) -> *mut T {
        self.wrapping_byte_offset(intrinsics::wrapping_sub(addr, self.addr()) as isize)
    }

    /// The same pointer with a changed address.
    pub fn map_addr(self, change: impl FnOnce(usize) -> usize) -> *mut T {
        self.with_addr(change(self.addr()))
    }
}

impl<T> *mut T {
    /// `count` elements further, inside the same allocation.
    #[inline]
    pub const unsafe fn add(self, count: usize) -> *mut T {
        intrinsics::offset_mut(self, count as isize)
    }

    /// `count` elements back, inside the same allocation.
    #[inline]
    pub const unsafe fn sub(self, count: usize) -> *mut T {
        intrinsics::offset_mut(self, intrinsics::wrapping_sub(0, count as isize))
    }

    /// `count` elements further, or back when negative, inside the same allocation.
    #[inline]
    pub const unsafe fn offset(self, count: isize) -> *mut T {
        intrinsics::offset_mut(self, count)
    }

    /// `count` elements further, wherever that leads.
    #[inline]
    pub const fn wrapping_add(self, count: usize) -> *mut T {
        intrinsics::wrapping_offset_mut(self, count as isize)
    }

    /// `count` elements back, wherever that leads.
    #[inline]
    pub const fn wrapping_sub(self, count: usize) -> *mut T {
        intrinsics::wrapping_offset_mut(self, intrinsics::wrapping_sub(0, count as isize))
    }

    /// `count` elements further or back, wherever that leads.
    #[inline]
    pub const fn wrapping_offset(self, count: isize) -> *mut T {
        intrinsics::wrapping_offset_mut(self, count)
    }

    /// How many elements lie between `origin` and here; both in one allocation.
    #[inline]
    pub const unsafe fn offset_from(self, origin: *const T) -> isize {
        intrinsics::offset_from(self as *const T, origin)
    }

    /// How many elements lie between `origin` and here, which is not before it.
    #[inline]
    pub const unsafe fn offset_from_unsigned(self, origin: *const T) -> usize {
        let distance = intrinsics::offset_from(self as *const T, origin);
        intrinsics::unchecked_sub(distance as usize, if distance < 0 { !0 } else { 0 })
    }

    /// Is the address a multiple of the type's alignment?
    #[inline]
    pub fn is_aligned(self) -> bool {
        self.addr() % intrinsics::align_of::<T>() == 0
    }

    /// How many elements further the address is a multiple of `align`.
    pub fn align_offset(self, align: usize) -> usize {
        if align == 0 || align & (align - 1) != 0 {
            crate::panicking::panic_text("align_offset: align is not a power-of-two");
        }
        let size = intrinsics::size_of::<T>();
        let mut distance = 0;
        while distance < align {
            if intrinsics::wrapping_add(self.addr(), distance * size) % align == 0 {
                return distance;
            }
            distance += 1;
        }
        usize::MAX
    }

    /// A typed copy of what is there; the place stays as it is.
    #[inline]
    pub const unsafe fn read(self) -> T {
        intrinsics::read(self as *const T)
    }

    /// `read` from any address.
    #[inline]
    pub const unsafe fn read_unaligned(self) -> T {
        intrinsics::read_unaligned(self as *const T)
    }

    /// `read` that is never left out.
    #[inline]
    pub unsafe fn read_volatile(self) -> T {
        intrinsics::read(self as *const T)
    }

    /// Copies `count` elements from here to `to`; the ranges may overlap.
    #[inline]
    pub const unsafe fn copy_to(self, to: *mut T, count: usize) {
        intrinsics::copy(self as *const T, to, count)
    }

    /// Copies `count` elements from here to `to`; the ranges do not overlap.
    #[inline]
    pub const unsafe fn copy_to_nonoverlapping(self, to: *mut T, count: usize) {
        intrinsics::copy_nonoverlapping(self as *const T, to, count)
    }

    /// The place as room that may hold a value, or none when it is null.
    pub const unsafe fn as_uninit_ref<'a>(self) -> Option<&'a MaybeUninit<T>> {
        if self.is_null() {
            None
        } else {
            Some(&*(self as *const MaybeUninit<T>))
        }
    }

    /// A typed copy into the place; the old value is not dropped.
    #[inline]
    pub const unsafe fn write(self, value: T) {
        intrinsics::write(self, value)
    }

    /// `write` to any address.
    #[inline]
    pub const unsafe fn write_unaligned(self, value: T) {
        intrinsics::write_unaligned(self, value)
    }

    /// `write` that is never left out.
    #[inline]
    pub unsafe fn write_volatile(self, value: T) {
        intrinsics::write(self, value)
    }

    /// Sets every byte of `count` elements.
    #[inline]
    pub const unsafe fn write_bytes(self, byte: u8, count: usize) {
        intrinsics::write_bytes(self, byte, count)
    }

    /// Puts a value in and gives the old one back.
    #[inline]
    pub const unsafe fn replace(self, value: T) -> T {
        replace(self, value)
    }

    /// Exchanges this place and the other.
    #[inline]
    pub const unsafe fn swap(self, with: *mut T) {
        intrinsics::swap_bytes_of(self, with)
    }

    /// Copies `count` elements from `from` to here; the ranges may overlap.
    #[inline]
    pub const unsafe fn copy_from(self, from: *const T, count: usize) {
        intrinsics::copy(from, self, count)
    }

    /// Copies `count` elements from `from` to here; the ranges do not overlap.
    #[inline]
    pub const unsafe fn copy_from_nonoverlapping(self, from: *const T, count: usize) {
        intrinsics::copy_nonoverlapping(from, self, count)
    }

    /// The place as room for filling, or none when it is null.
    pub const unsafe fn as_uninit_mut<'a>(self) -> Option<&'a mut MaybeUninit<T>> {
        if self.is_null() {
            None
        } else {
            Some(&mut *(self as *mut MaybeUninit<T>))
        }
    }
}

impl<T> *mut [T] {
    /// The length that stands beside the address; nothing is read.
    #[inline]
    pub const fn len(self) -> usize {
        intrinsics::slice_len(self as *const [T])
    }

    /// Is the length 0?
    #[inline]
    pub const fn is_empty(self) -> bool {
        self.len() == 0
    }

    /// The address of the first element.
    #[inline]
    pub const fn as_mut_ptr(self) -> *mut T {
        self as *mut T
    }
}

impl<T: ?Sized> PartialEq for *mut T {
    #[inline]
    fn eq(&self, other: &*mut T) -> bool {
        *self == *other
    }
}

impl<T: ?Sized> Eq for *mut T {}

impl<T: ?Sized> PartialOrd for *mut T {
    fn partial_cmp(&self, other: &*mut T) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl<T: ?Sized> Ord for *mut T {
    fn cmp(&self, other: &*mut T) -> Ordering {
        if *self < *other {
            Ordering::Less
        } else if *self == *other {
            Ordering::Equal
        } else {
            Ordering::Greater
        }
    }
}

impl<T: ?Sized> Hash for *mut T {
    fn hash<H: Hasher>(&self, state: &mut H) {
        state.write_usize(intrinsics::addr(*self as *const u8));
    }
}

/// A pointer that is never null, so that `Option<NonNull<T>>` is no larger.
#[lang = "non_null"]
#[repr(transparent)]
#[valid_range(1, 0xffff_ffff_ffff_ffff)]
pub struct NonNull<T: ?Sized> {
    pub(crate) pointer: *const T,
}

impl<T: ?Sized> !Send for NonNull<T> {}
impl<T: ?Sized> !Sync for NonNull<T> {}

impl<T: ?Sized> NonNull<T> {
    /// `count` bytes further, inside the same allocation.
    pub const unsafe fn byte_add(self, count: usize) -> NonNull<T> {
        NonNull::new_unchecked(self.as_ptr().byte_add(count))
    }

    /// `count` bytes back, inside the same allocation.
    pub const unsafe fn byte_sub(self, count: usize) -> NonNull<T> {
        NonNull::new_unchecked(self.as_ptr().byte_sub(count))
    }

    /// `count` bytes further, or back when negative, inside the same allocation.
    pub const unsafe fn byte_offset(self, count: isize) -> NonNull<T> {
        NonNull::new_unchecked(self.as_ptr().byte_offset(count))
    }

    /// How many bytes lie between `origin` and here; both in one allocation.
    pub const unsafe fn byte_offset_from<U: ?Sized>(self, origin: NonNull<U>) -> isize {
        self.as_ptr().byte_offset_from(origin.as_ptr() as *const U)
    }

    /// The same pointer with another address.
    pub fn with_addr(self, addr: crate::num::NonZero<usize>) -> NonNull<T> {
        unsafe { NonNull::new_unchecked(self.as_ptr().with_addr(addr.get())) }
    }

    /// The same pointer with a changed address.
    pub fn map_addr(self, change: impl FnOnce(crate::num::NonZero<usize>) -> crate::num::NonZero<usize>) -> NonNull<T> {
        self.with_addr(change(self.addr()))
    }

    /// The address, which casts from numbers may come back to.
    pub fn expose_provenance(self) -> crate::num::NonZero<usize> {
        unsafe { crate::num::NonZero::new_unchecked(self.as_ptr().expose_provenance()) }
    }
}

impl<T> NonNull<T> {
    /// Aligned, not null, and pointing to no allocation.
    #[inline]
    pub const fn dangling() -> NonNull<T> {
        NonNull { pointer: dangling() }
    }

    /// `count` elements further, inside the same allocation.
    #[inline]
    pub const unsafe fn add(self, count: usize) -> NonNull<T> {
        NonNull { pointer: self.pointer.add(count) }
    }

    /// `count` elements back, inside the same allocation.
    #[inline]
    pub const unsafe fn sub(self, count: usize) -> NonNull<T> {
        NonNull { pointer: self.pointer.sub(count) }
    }

    /// `count` elements further or back, inside the same allocation.
    #[inline]
    pub const unsafe fn offset(self, count: isize) -> NonNull<T> {
        NonNull { pointer: self.pointer.offset(count) }
    }

    /// How many elements lie between `origin` and here; both in one allocation.
    #[inline]
    pub const unsafe fn offset_from(self, origin: NonNull<T>) -> isize {
        self.pointer.offset_from(origin.pointer)
    }

    /// How many elements lie between `origin` and here, which is not before it.
    #[inline]
    pub const unsafe fn offset_from_unsigned(self, origin: NonNull<T>) -> usize {
        self.pointer.offset_from_unsigned(origin.pointer)
    }

    /// How many elements further the next aligned place is.
    pub fn align_offset(self, align: usize) -> usize {
        self.as_ptr().align_offset(align)
    }

    /// Is the address a multiple of the type's alignment?
    pub fn is_aligned(self) -> bool {
        self.pointer.is_aligned()
    }

    /// A typed copy of what is there; the place stays as it is.
    #[inline]
    pub const unsafe fn read(self) -> T {
        self.pointer.read()
    }

    /// `read` from any address.
    #[inline]
    pub const unsafe fn read_unaligned(self) -> T {
        self.pointer.read_unaligned()
    }

    /// `read` that is never left out.
    #[inline]
    pub unsafe fn read_volatile(self) -> T {
        self.pointer.read_volatile()
    }

    /// A typed copy into the place; the old value is not dropped.
    #[inline]
    pub const unsafe fn write(self, value: T) {
        self.as_ptr().write(value)
    }

    /// `write` to any address.
    #[inline]
    pub const unsafe fn write_unaligned(self, value: T) {
        self.as_ptr().write_unaligned(value)
    }

    /// `write` that is never left out.
    #[inline]
    pub unsafe fn write_volatile(self, value: T) {
        self.as_ptr().write_volatile(value)
    }

    /// Sets every byte of `count` elements.
    #[inline]
    pub const unsafe fn write_bytes(self, byte: u8, count: usize) {
        self.as_ptr().write_bytes(byte, count)
    }

    /// Puts a value in and gives the old one back.
    #[inline]
    pub const unsafe fn replace(self, value: T) -> T {
        self.as_ptr().replace(value)
    }

    /// Exchanges this place and the other.
    #[inline]
    pub const unsafe fn swap(self, with: NonNull<T>) {
        self.as_ptr().swap(with.as_ptr())
    }

    /// Copies `count` elements from here to `to`; the ranges may overlap.
    #[inline]
    pub const unsafe fn copy_to(self, to: NonNull<T>, count: usize) {
        intrinsics::copy(self.pointer, to.as_ptr(), count)
    }

    /// Copies `count` elements from here to `to`; the ranges do not overlap.
    #[inline]
    pub const unsafe fn copy_to_nonoverlapping(self, to: NonNull<T>, count: usize) {
        intrinsics::copy_nonoverlapping(self.pointer, to.as_ptr(), count)
    }

    /// Copies `count` elements from `from` to here; the ranges may overlap.
    #[inline]
    pub const unsafe fn copy_from(self, from: NonNull<T>, count: usize) {
        intrinsics::copy(from.pointer, self.as_ptr(), count)
    }

    /// Copies `count` elements from `from` to here; the ranges do not overlap.
    #[inline]
    pub const unsafe fn copy_from_nonoverlapping(self, from: NonNull<T>, count: usize) {
        intrinsics::copy_nonoverlapping(from.pointer, self.as_ptr(), count)
    }

    /// The place as room that may hold a value.
    pub const unsafe fn as_uninit_ref<'a>(self) -> &'a MaybeUninit<T> {
        &*(self.pointer as *const MaybeUninit<T>)
    }

    /// The place as room for filling.
    pub const unsafe fn as_uninit_mut<'a>(self) -> &'a mut MaybeUninit<T> {
        &mut *(self.pointer as *mut MaybeUninit<T>)
    }
}

impl<T: ?Sized> NonNull<T> {
    /// The pointer, which the caller says is not null.
    #[inline]
    pub const unsafe fn new_unchecked(pointer: *mut T) -> NonNull<T> {
        intrinsics::transmute(pointer)
    }

    /// The pointer, or none when it is null.
    #[inline]
    pub const fn new(pointer: *mut T) -> Option<NonNull<T>> {
        if pointer.is_null() {
            None
        } else {
            Some(NonNull { pointer: pointer as *const T })
        }
    }

    /// The reference as a pointer.
    #[inline]
    pub const fn from_ref(value: &T) -> NonNull<T> {
        NonNull { pointer: value }
    }

    /// The reference as a pointer.
    #[inline]
    pub const fn from_mut(value: &mut T) -> NonNull<T> {
        NonNull { pointer: value }
    }

    /// The plain pointer.
    #[inline]
    pub const fn as_ptr(self) -> *mut T {
        self.pointer as *mut T
    }

    /// A reference to the place, which must hold a value.
    #[inline]
    pub const unsafe fn as_ref<'a>(&self) -> &'a T {
        &*self.pointer
    }

    /// A reference for changing the place, which must hold a value.
    #[inline]
    pub const unsafe fn as_mut<'a>(&mut self) -> &'a mut T {
        &mut *(self.pointer as *mut T)
    }

    /// The same address as a pointer to another type.
    #[inline]
    pub const fn cast<U>(self) -> NonNull<U> {
        NonNull { pointer: self.pointer as *const U }
    }

    /// The address alone.
    #[inline]
    pub fn addr(self) -> crate::num::NonZero<usize> {
        unsafe { crate::num::NonZero::new_unchecked(self.pointer.addr()) }
    }

    /// Runs the drop glue of what is there; the memory stays.
    #[inline]
    pub unsafe fn drop_in_place(self) {
        intrinsics::drop_in_place(self.pointer as *mut T)
    }
}

impl<T> NonNull<[T]> {
    /// A pointer to `len` elements from `data` on.
    #[inline]
    pub const fn slice_from_raw_parts(data: NonNull<T>, len: usize) -> NonNull<[T]> {
        NonNull { pointer: intrinsics::slice_from_raw_parts(data.pointer, len) }
    }

    /// The length that stands beside the address.
    #[inline]
    pub const fn len(self) -> usize {
        intrinsics::slice_len(self.pointer)
    }

    /// Is the length 0?
    #[inline]
    pub const fn is_empty(self) -> bool {
        self.len() == 0
    }

    /// The address of the first element.
    #[inline]
    pub const fn as_mut_ptr(self) -> *mut T {
        self.pointer as *mut T
    }

    /// The address of the first element, not null.
    #[inline]
    pub const fn as_non_null_ptr(self) -> NonNull<T> {
        self.cast()
    }
}

impl<T: ?Sized> Clone for NonNull<T> {
    #[inline]
    fn clone(&self) -> Self {
        *self
    }
}

impl<T: ?Sized> Copy for NonNull<T> {}

impl<T: ?Sized + Unsize<U>, U: ?Sized> CoerceUnsized<NonNull<U>> for NonNull<T> {}

impl<T: ?Sized> PartialEq for NonNull<T> {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        self.pointer == other.pointer
    }
}

impl<T: ?Sized> Eq for NonNull<T> {}

impl<T: ?Sized> PartialOrd for NonNull<T> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        self.pointer.partial_cmp(&other.pointer)
    }
}

impl<T: ?Sized> Ord for NonNull<T> {
    fn cmp(&self, other: &Self) -> Ordering {
        self.pointer.cmp(&other.pointer)
    }
}

impl<T: ?Sized> Hash for NonNull<T> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.pointer.hash(state)
    }
}

impl<T: ?Sized> fmt::Debug for NonNull<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Pointer::fmt(&self.pointer, f)
    }
}

impl<T: ?Sized> fmt::Pointer for NonNull<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Pointer::fmt(&self.pointer, f)
    }
}

impl<T: ?Sized> From<&T> for NonNull<T> {
    #[inline]
    fn from(value: &T) -> Self {
        NonNull { pointer: value }
    }
}

impl<T: ?Sized> From<&mut T> for NonNull<T> {
    #[inline]
    fn from(value: &mut T) -> Self {
        NonNull { pointer: value }
    }
}

/// A `NonNull` that owns what it points to.
#[repr(transparent)]
pub(crate) struct Unique<T: ?Sized> {
    pub(crate) pointer: NonNull<T>,
    pub(crate) owns: PhantomData<T>,
}

unsafe impl<T: ?Sized + Send> Send for Unique<T> {}

unsafe impl<T: ?Sized + Sync> Sync for Unique<T> {}

impl<T: ?Sized> Unique<T> {
    /// The pointer, which the caller says is not null.
    #[inline]
    pub(crate) const unsafe fn new_unchecked(pointer: *mut T) -> Unique<T> {
        Unique { pointer: NonNull::new_unchecked(pointer), owns: PhantomData }
    }

    /// The plain pointer.
    #[inline]
    pub(crate) const fn as_ptr(self) -> *mut T {
        self.pointer.as_ptr()
    }
}

impl<T: ?Sized> Clone for Unique<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T: ?Sized> Copy for Unique<T> {}

impl<T: ?Sized + Unsize<U>, U: ?Sized> CoerceUnsized<Unique<U>> for Unique<T> {}

impl<T> NonNull<T> {
    /// A pointer that is good for nothing but its address.
    pub const fn without_provenance(addr: crate::num::NonZero<usize>) -> NonNull<T> {
        unsafe { NonNull::new_unchecked(without_provenance_mut(addr.get())) }
    }

    /// A pointer to a place whose address was exposed.
    pub fn with_exposed_provenance(addr: crate::num::NonZero<usize>) -> NonNull<T> {
        unsafe { NonNull::new_unchecked(with_exposed_provenance_mut(addr.get())) }
    }
}

/// Do both functions lie at one address?
pub fn fn_addr_eq<T, U>(f: T, g: U) -> bool {
    unsafe { crate::mem::transmute_copy::<T, *const ()>(&f) == crate::mem::transmute_copy::<U, *const ()>(&g) }
}
