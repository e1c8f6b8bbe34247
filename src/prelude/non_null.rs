//! `NonNull`: a pointer that is never null, so that `Option` of it takes no more room; and `Unique`, the one that owns.

use crate::cmp::Ordering;
use crate::fmt;
use crate::hash::{Hash, Hasher};
use crate::intrinsics;
use crate::marker::{PhantomData, Unsize};
use crate::mem::MaybeUninit;
use crate::ops::CoerceUnsized;
use crate::ptr::{dangling, with_exposed_provenance_mut, without_provenance_mut};

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
    #[unstable(ptr_as_uninit)]
    pub const unsafe fn as_uninit_ref<'a>(self) -> &'a MaybeUninit<T> {
        &*(self.pointer as *const MaybeUninit<T>)
    }

    /// The place as room for filling.
    #[unstable(ptr_as_uninit)]
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
    #[unstable(slice_ptr_get)]
    pub const fn as_mut_ptr(self) -> *mut T {
        self.pointer as *mut T
    }

    /// The address of the first element, not null.
    #[inline]
    #[unstable(slice_ptr_get)]
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
#[unstable(ptr_internals)]
pub struct Unique<T: ?Sized> {
    pub(crate) pointer: NonNull<T>,
    pub(crate) owns: PhantomData<T>,
}

unsafe impl<T: ?Sized + Send> Send for Unique<T> {}

unsafe impl<T: ?Sized + Sync> Sync for Unique<T> {}

impl<T: ?Sized> Unique<T> {
    /// The pointer, which the caller says is not null.
    #[inline]
    pub const unsafe fn new_unchecked(pointer: *mut T) -> Unique<T> {
        Unique { pointer: NonNull::new_unchecked(pointer), owns: PhantomData }
    }

    /// The plain pointer.
    #[inline]
    pub const fn as_ptr(self) -> *mut T {
        self.pointer.as_ptr()
    }
}

/* Programs that name `Unique` themselves. (Not stable in Rust yet.) */
impl<T: ?Sized> Unique<T> {
    /// The pointer, unless it is null.
    pub fn new(pointer: *mut T) -> Option<Unique<T>> {
        match NonNull::new(pointer) {
            Some(pointer) => Some(Unique { pointer, owns: PhantomData }),
            None => None,
        }
    }

    /// The pointer without the claim to own.
    pub const fn as_non_null_ptr(self) -> NonNull<T> {
        self.pointer
    }

    /// Lends what it points at.
    pub const unsafe fn as_ref(&self) -> &T {
        self.pointer.as_ref()
    }

    /// Lends what it points at, for changing it.
    pub const unsafe fn as_mut(&mut self) -> &mut T {
        self.pointer.as_mut()
    }

    /// The same address as a pointer to another type.
    pub const fn cast<U>(self) -> Unique<U> {
        Unique { pointer: self.pointer.cast(), owns: PhantomData }
    }
}

impl<T> Unique<T> {
    /// A pointer that is aligned and points nowhere.
    pub const fn dangling() -> Unique<T> {
        Unique { pointer: NonNull::dangling(), owns: PhantomData }
    }
}

impl<T: ?Sized> From<&mut T> for Unique<T> {
    fn from(value: &mut T) -> Unique<T> {
        Unique { pointer: NonNull::from(value), owns: PhantomData }
    }
}

impl<T: ?Sized> From<NonNull<T>> for Unique<T> {
    fn from(pointer: NonNull<T>) -> Unique<T> {
        Unique { pointer, owns: PhantomData }
    }
}

impl<T: ?Sized> From<Unique<T>> for NonNull<T> {
    fn from(unique: Unique<T>) -> NonNull<T> {
        unique.pointer
    }
}

impl<T: ?Sized> fmt::Debug for Unique<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Pointer::fmt(&self.as_ptr(), f)
    }
}

impl<T: ?Sized> fmt::Pointer for Unique<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Pointer::fmt(&self.as_ptr(), f)
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
