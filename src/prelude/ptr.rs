//! Raw pointers: free functions, the methods of `*const T` and `*mut T`, and `NonNull`.

use crate::cmp::Ordering;
use crate::hash::{Hash, Hasher};
use crate::intrinsics;
use crate::mem::MaybeUninit;

pub use crate::non_null::NonNull;

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

pub use crate::non_null::Unique;
pub use crate::ptr_metadata::{from_raw_parts, from_raw_parts_mut, metadata, DynMetadata, Pointee, Thin};

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

#[each(*const T, *mut T)]
impl<T: ?Sized> each {
    /// Is it the pointer that points nowhere?
    #[inline]
    pub const fn is_null(self) -> bool {
        intrinsics::addr(self as *const u8) == 0
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

    /// How many bytes lie between `origin` and here; both in one allocation.
    pub const unsafe fn byte_offset_from<U: ?Sized>(self, origin: *const U) -> isize {
        (self as *const u8).offset_from(origin as *const u8)
    }

    /// The same pointer with another address.
    pub const fn with_addr(self, addr: usize) -> each {
        self.wrapping_byte_offset(intrinsics::wrapping_sub(addr, self.addr()) as isize)
    }

    /// The same pointer with a changed address.
    pub fn map_addr(self, change: impl FnOnce(usize) -> usize) -> each {
        self.with_addr(change(self.addr()))
    }
}

impl<T: ?Sized> *const T {
    /// The same address as a pointer to another type.
    #[inline]
    pub const fn cast<U>(self) -> *const U {
        self as *const U
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
}

#[each(*const T, *mut T)]
impl<T> each {
    /// How many elements lie between `origin` and here; both in one allocation.
    #[inline]
    pub const unsafe fn offset_from(self, origin: *const T) -> isize {
        intrinsics::offset_from(self as *const T, origin)
    }

    /// How many elements lie between `origin` and here, which is not before it.
    #[inline]
    pub const unsafe fn offset_from_unsigned(self, origin: *const T) -> usize {
        let distance = intrinsics::offset_from(self as *const T, origin);
        if distance < 0 {
            return intrinsics::unchecked_sub(0, -distance as usize);
        }
        distance as usize
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

    /// The place as room that may hold a value, or none when it is null.
    #[unstable(ptr_as_uninit)]
    pub const unsafe fn as_uninit_ref<'a>(self) -> Option<&'a MaybeUninit<T>> {
        if self.is_null() {
            None
        } else {
            Some(&*(self as *const MaybeUninit<T>))
        }
    }
}

impl<T> *const T {
    /// `count` elements further, inside the same allocation.
    #[inline]
    pub const unsafe fn add(self, count: usize) -> *const T {
        intrinsics::offset_forward(self, count)
    }

    /// `count` elements back, inside the same allocation.
    #[inline]
    pub const unsafe fn sub(self, count: usize) -> *const T {
        intrinsics::offset_const(self, intrinsics::wrapping_sub(0, count as isize))
    }

    /// `count` elements further, or back when negative, inside the same allocation.
    #[inline]
    pub const unsafe fn offset(self, count: isize) -> *const T {
        intrinsics::offset_const(self, count)
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
}

#[each(*const [T], *mut [T])]
impl<T> each {
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
}

impl<T> *const [T] {
    /// The address of the first element.
    #[inline]
    #[unstable(slice_ptr_get)]
    pub const fn as_ptr(self) -> *const T {
        self as *const T
    }
}

#[each(*const T, *mut T)]
impl<T: ?Sized> PartialEq for each {
    #[inline]
    fn eq(&self, other: &each) -> bool {
        *self == *other
    }
}

#[each(*const T, *mut T)]
impl<T: ?Sized> Eq for each {}

#[each(*const T, *mut T)]
impl<T: ?Sized> PartialOrd for each {
    fn partial_cmp(&self, other: &each) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

#[each(*const T, *mut T)]
impl<T: ?Sized> Ord for each {
    fn cmp(&self, other: &each) -> Ordering {
        if *self < *other {
            Ordering::Less
        } else if *self == *other {
            Ordering::Equal
        } else {
            Ordering::Greater
        }
    }
}

#[each(*const T, *mut T)]
impl<T: ?Sized> Hash for each {
    fn hash<H: Hasher>(&self, state: &mut H) {
        state.write_usize(intrinsics::addr(*self as *const u8));
    }
}

impl<T: ?Sized> *mut T {
    /// The same address as a pointer to another type.
    #[inline]
    pub const fn cast<U>(self) -> *mut U {
        self as *mut U
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
}

impl<T> *mut T {
    /// `count` elements further, inside the same allocation.
    #[inline]
    pub const unsafe fn add(self, count: usize) -> *mut T {
        intrinsics::offset_forward_mut(self, count)
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
    #[unstable(ptr_as_uninit)]
    pub const unsafe fn as_uninit_mut<'a>(self) -> Option<&'a mut MaybeUninit<T>> {
        if self.is_null() {
            None
        } else {
            Some(&mut *(self as *mut MaybeUninit<T>))
        }
    }
}

impl<T> *mut [T] {
    /// The address of the first element.
    #[inline]
    #[unstable(slice_ptr_get)]
    pub const fn as_mut_ptr(self) -> *mut T {
        self as *mut T
    }
}

/// Do both functions lie at one address?
pub fn fn_addr_eq<T, U>(f: T, g: U) -> bool {
    unsafe { crate::mem::transmute_copy::<T, *const ()>(&f) == crate::mem::transmute_copy::<U, *const ()>(&g) }
}
