//! Raw pointers by their addresses: alignment, masks, distances in bytes, casts that look at the address. (Not stable
//! in Rust yet.)

use crate::intrinsics;
use crate::mem::MaybeUninit;
use crate::panicking;
use crate::ptr::NonNull;

#[each(*const T, *mut T)]
impl<T: ?Sized> each {
    /// Is the address a multiple of `align`, which is a power of two?
    #[unstable(pointer_is_aligned_to)]
    pub fn is_aligned_to(self, align: usize) -> bool {
        if !align.is_power_of_two() {
            panicking::panic_text("is_aligned_to: align is not a power-of-two");
        }
        self.addr() & (align - 1) == 0
    }

    /// How many bytes lie between `origin` and here, which is not before it.
    pub const unsafe fn byte_offset_from_unsigned<U: ?Sized>(self, origin: *const U) -> usize {
        (self as *const u8).offset_from_unsigned(origin as *const u8)
    }
}

#[each(*const T, *mut T)]
impl<T> each {
    /// The pointer with the bits of its address that are not in `mask` set to 0.
    #[unstable(ptr_mask)]
    pub fn mask(self, mask: usize) -> each {
        self.with_addr(self.addr() & mask)
    }

    /// Are they equal, as far as that is known early? Never known here.
    #[unstable(const_raw_ptr_comparison)]
    pub const fn guaranteed_eq(self, other: each) -> Option<bool> {
        let _ = other;
        None
    }

    /// Are they unequal, as far as that is known early? Never known here.
    #[unstable(const_raw_ptr_comparison)]
    pub const fn guaranteed_ne(self, other: each) -> Option<bool> {
        let _ = other;
        None
    }
}

impl<T> *const T {
    /// The pointer as one to `U`, if the address is a multiple of what `U` needs.
    #[unstable(pointer_try_cast_aligned)]
    pub fn try_cast_aligned<U>(self) -> Option<*const U> {
        if self.is_aligned_to(intrinsics::align_of::<U>()) { Some(self as *const U) } else { None }
    }

    /// A pointer to a place that may be empty.
    #[unstable(cast_maybe_uninit)]
    pub const fn cast_uninit(self) -> *const MaybeUninit<T> {
        self as *const MaybeUninit<T>
    }
}

impl<T> *mut T {
    /// The pointer as one to `U`, if the address is a multiple of what `U` needs.
    #[unstable(pointer_try_cast_aligned)]
    pub fn try_cast_aligned<U>(self) -> Option<*mut U> {
        if self.is_aligned_to(intrinsics::align_of::<U>()) { Some(self as *mut U) } else { None }
    }

    /// A pointer to a place that may be empty.
    #[unstable(cast_maybe_uninit)]
    pub const fn cast_uninit(self) -> *mut MaybeUninit<T> {
        self as *mut MaybeUninit<T>
    }
}

impl<T> *const MaybeUninit<T> {
    /// A pointer to a place that holds a value.
    #[unstable(cast_maybe_uninit)]
    pub const fn cast_init(self) -> *const T {
        self as *const T
    }
}

impl<T> *mut MaybeUninit<T> {
    /// A pointer to a place that holds a value.
    #[unstable(cast_maybe_uninit)]
    pub const fn cast_init(self) -> *mut T {
        self as *mut T
    }
}

impl<T> NonNull<T> {
    /// Is the address a multiple of `align`, which is a power of two?
    #[unstable(pointer_is_aligned_to)]
    pub fn is_aligned_to(self, align: usize) -> bool {
        self.as_ptr().is_aligned_to(align)
    }

    /// The pointer as one to `U`, if the address is a multiple of what `U` needs.
    #[unstable(pointer_try_cast_aligned)]
    pub fn try_cast_aligned<U>(self) -> Option<NonNull<U>> {
        if self.is_aligned_to(intrinsics::align_of::<U>()) { Some(self.cast()) } else { None }
    }

    /// A pointer to a place that may be empty.
    #[unstable(cast_maybe_uninit)]
    pub const fn cast_uninit(self) -> NonNull<MaybeUninit<T>> {
        self.cast()
    }
}

impl<T> NonNull<MaybeUninit<T>> {
    /// A pointer to a place that holds a value.
    #[unstable(cast_maybe_uninit)]
    pub const fn cast_init(self) -> NonNull<T> {
        self.cast()
    }
}
