//! Raw pointers to slices and arrays: parts of them, and one made from the other. (Not stable in Rust yet.)

use crate::mem::MaybeUninit;
use crate::panicking;
use crate::ptr::{self, NonNull};
use crate::slice::{self, SliceIndex};

impl<T> *const T {
    /// A pointer to an array of `N` elements from here on.
    #[unstable(ptr_cast_array)]
    pub const fn cast_array<const N: usize>(self) -> *const [T; N] {
        self as *const [T; N]
    }

    /// A pointer to `len` elements from here on.
    #[unstable(ptr_cast_slice)]
    pub const fn cast_slice(self, len: usize) -> *const [T] {
        ptr::slice_from_raw_parts(self, len)
    }
}

impl<T> *mut T {
    /// A pointer to an array of `N` elements from here on.
    #[unstable(ptr_cast_array)]
    pub const fn cast_array<const N: usize>(self) -> *mut [T; N] {
        self as *mut [T; N]
    }

    /// A pointer to `len` elements from here on.
    #[unstable(ptr_cast_slice)]
    pub const fn cast_slice(self, len: usize) -> *mut [T] {
        ptr::slice_from_raw_parts_mut(self, len)
    }
}

impl<T> NonNull<T> {
    /// A pointer to an array of `N` elements from here on.
    #[unstable(ptr_cast_array)]
    pub const fn cast_array<const N: usize>(self) -> NonNull<[T; N]> {
        self.cast()
    }

    /// A pointer to `len` elements from here on.
    #[unstable(ptr_cast_slice)]
    pub const fn cast_slice(self, len: usize) -> NonNull<[T]> {
        NonNull::slice_from_raw_parts(self, len)
    }
}

impl<T> *const [T] {
    /// A pointer to an element or a part, inside the slice; nothing is read.
    #[unstable(slice_ptr_get)]
    pub unsafe fn get_unchecked<I: SliceIndex<[T]>>(self, index: I) -> *const I::Output {
        index.get_unchecked(self)
    }

    /// The elements as places that may be empty; nothing if this is null.
    #[unstable(ptr_as_uninit)]
    pub const unsafe fn as_uninit_slice<'a>(self) -> Option<&'a [MaybeUninit<T>]> {
        if (self as *const T).is_null() {
            return None;
        }
        Some(slice::from_raw_parts(self as *const MaybeUninit<T>, self.len()))
    }

    /// A pointer to an array, if the length is `N`.
    pub const fn as_array<const N: usize>(self) -> Option<*const [T; N]> {
        if self.len() == N { Some(self as *const [T; N]) } else { None }
    }
}

impl<T> *mut [T] {
    /// A pointer to an element or a part, inside the slice; nothing is read.
    #[unstable(slice_ptr_get)]
    pub unsafe fn get_unchecked_mut<I: SliceIndex<[T]>>(self, index: I) -> *mut I::Output {
        index.get_unchecked_mut(self)
    }

    /// The elements as places that may be empty; nothing if this is null.
    #[unstable(ptr_as_uninit)]
    pub const unsafe fn as_uninit_slice_mut<'a>(self) -> Option<&'a mut [MaybeUninit<T>]> {
        if (self as *const T).is_null() {
            return None;
        }
        Some(slice::from_raw_parts_mut(self as *mut MaybeUninit<T>, self.len()))
    }

    /// A pointer to an array, if the length is `N`.
    pub const fn as_mut_array<const N: usize>(self) -> Option<*mut [T; N]> {
        if self.len() == N { Some(self as *mut [T; N]) } else { None }
    }

    /// Two pointers, to the parts before and from `middle` on.
    #[unstable(raw_slice_split)]
    pub unsafe fn split_at_mut(self, middle: usize) -> (*mut [T], *mut [T]) {
        if middle > self.len() {
            panicking::panic_text("assertion failed: mid <= self.len()");
        }
        self.split_at_mut_unchecked(middle)
    }

    /// The same; `middle` promises to be no more than the length.
    #[unstable(raw_slice_split)]
    pub unsafe fn split_at_mut_unchecked(self, middle: usize) -> (*mut [T], *mut [T]) {
        let start = self as *mut T;
        let tail = start.add(middle);
        (ptr::slice_from_raw_parts_mut(start, middle), ptr::slice_from_raw_parts_mut(tail, self.len() - middle))
    }
}

impl<T, const N: usize> *const [T; N] {
    /// A pointer to the elements.
    #[unstable(array_ptr_get)]
    pub const fn as_slice(self) -> *const [T] {
        ptr::slice_from_raw_parts(self as *const T, N)
    }
}

impl<T, const N: usize> *mut [T; N] {
    /// A pointer to the elements.
    #[unstable(array_ptr_get)]
    pub const fn as_mut_slice(self) -> *mut [T] {
        ptr::slice_from_raw_parts_mut(self as *mut T, N)
    }
}

impl<T> NonNull<[T]> {
    /// A pointer to an element or a part, inside the slice; nothing is read.
    #[unstable(slice_ptr_get)]
    pub unsafe fn get_unchecked_mut<I: SliceIndex<[T]>>(self, index: I) -> NonNull<I::Output> {
        NonNull::new_unchecked(self.as_ptr().get_unchecked_mut(index))
    }

    /// The elements as places that may be empty.
    #[unstable(ptr_as_uninit)]
    pub const unsafe fn as_uninit_slice<'a>(self) -> &'a [MaybeUninit<T>] {
        slice::from_raw_parts(self.as_mut_ptr() as *const MaybeUninit<T>, self.len())
    }

    /// The elements as places that may be empty, for changing them.
    #[unstable(ptr_as_uninit)]
    pub const unsafe fn as_uninit_slice_mut<'a>(self) -> &'a mut [MaybeUninit<T>] {
        slice::from_raw_parts_mut(self.as_mut_ptr() as *mut MaybeUninit<T>, self.len())
    }
}
