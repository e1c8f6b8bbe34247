//! The block of a `Vec`: room for values that may not be there yet. It knows how much room there is, not how many values.

use crate::alloc::{self, Layout};
use crate::fmt;
use crate::intrinsics;
use crate::marker::PhantomData;
use crate::mem;
use crate::panicking;
use crate::non_null::Unique;
use crate::ptr::NonNull;

/// A capacity: at most `isize::MAX`, so that `Option<Vec<T>>` is no larger than `Vec<T>`.
#[derive(Clone, Copy)]
#[repr(transparent)]
#[valid_range(0, 0x7fff_ffff_ffff_ffff)]
pub(crate) struct Cap(usize);

/// A block with room for `cap` values; it knows nothing of how many are in it.
pub(crate) struct RawVec<T> {
    ptr: Unique<T>,
    cap: Cap,
}

impl<T> RawVec<T> {
    /// No block yet.
    #[inline]
    pub(crate) const fn new() -> RawVec<T> {
        RawVec { ptr: Unique { pointer: NonNull::dangling(), owns: PhantomData }, cap: Cap(0) }
    }

    /// A block for exactly `capacity` values.
    pub(crate) fn with_capacity(capacity: usize) -> RawVec<T> {
        let layout = match Layout::array::<T>(capacity) {
            Ok(layout) => layout,
            Err(_) => panicking::capacity_overflow(),
        };
        let block = alloc::take_block(layout);
        let cap = if mem::size_of::<T>() == 0 { 0 } else { capacity };
        RawVec { ptr: Unique { pointer: block.cast(), owns: PhantomData }, cap: Cap(cap) }
    }

    /// A block that somebody else took.
    #[inline]
    pub(crate) unsafe fn from_raw_parts(ptr: *mut T, capacity: usize) -> RawVec<T> {
        intrinsics::owner_made(ptr as *const u8);
        let cap = if mem::size_of::<T>() == 0 { 0 } else { capacity };
        RawVec { ptr: Unique::new_unchecked(ptr), cap: Cap(cap) }
    }

    /// A block that its owner has left.
    #[inline]
    pub(crate) unsafe fn adopt(ptr: *mut T, capacity: usize) -> RawVec<T> {
        RawVec { ptr: Unique::new_unchecked(ptr), cap: Cap(capacity) }
    }

    /// Where the block starts.
    #[inline]
    pub(crate) const fn ptr(&self) -> *mut T {
        self.ptr.pointer.pointer as *mut T
    }

    /// For how many values there is room; values without size need none.
    #[inline]
    pub(crate) const fn capacity(&self) -> usize {
        if mem::size_of::<T>() == 0 { usize::MAX } else { self.cap.0 }
    }

    /// The layout of the block that is held now.
    #[inline]
    fn layout(&self) -> Layout {
        unsafe { Layout::from_size_align_unchecked(self.cap.0 * mem::size_of::<T>(), mem::align_of::<T>()) }
    }

    /// Room for one more: the capacity doubles, and small blocks start at 4 values (8 bytes, 1 large value). Values
    /// without size need no room.
    pub(crate) fn grow_one(&mut self) {
        if mem::size_of::<T>() != 0 {
            self.grow_amortized(self.cap.0, 1);
        }
    }

    /// Room for `additional` more than `len`, at least twice the room there was.
    pub(crate) fn reserve(&mut self, len: usize, additional: usize) {
        if additional > self.capacity().wrapping_sub(len) {
            self.grow_amortized(len, additional);
        }
    }

    /// Room for exactly `additional` more than `len`.
    pub(crate) fn reserve_exact(&mut self, len: usize, additional: usize) {
        if additional > self.capacity().wrapping_sub(len) {
            match len.checked_add(additional) {
                Some(capacity) => self.change_capacity(capacity),
                None => panicking::capacity_overflow(),
            }
        }
    }

    /// Like `reserve`, but a failure is told instead of ending the program.
    pub(crate) fn try_reserve(&mut self, len: usize, additional: usize, exact: bool) -> Result<(), TryReserveError> {
        if additional <= self.capacity().wrapping_sub(len) {
            return Ok(());
        }
        let capacity = match len.checked_add(additional) {
            Some(required) => if exact { required } else { self.amortized(required) },
            None => return Err(TryReserveError { kind: TryReserveErrorKind::CapacityOverflow }),
        };
        match Layout::array::<T>(capacity) {
            Ok(layout) if self.exchange_block(layout) => {
                self.cap = Cap(capacity);
                Ok(())
            }
            Ok(layout) => Err(TryReserveError { kind: TryReserveErrorKind::AllocError { layout, non_exhaustive: () } }),
            Err(_) => Err(TryReserveError { kind: TryReserveErrorKind::CapacityOverflow }),
        }
    }

    /// Room for at least `additional` more than `len`.
    fn grow_amortized(&mut self, len: usize, additional: usize) {
        if mem::size_of::<T>() == 0 {
            panicking::capacity_overflow();
        }
        match len.checked_add(additional) {
            Some(required) => self.change_capacity(self.amortized(required)),
            None => panicking::capacity_overflow(),
        }
    }

    /// The capacity to take when `required` is needed: at least twice the room there was, and not too little.
    fn amortized(&self, required: usize) -> usize {
        let size = mem::size_of::<T>();
        let smallest = if size == 1 {
            8
        } else if size <= 1024 {
            4
        } else {
            1
        };
        let mut capacity = self.cap.0 * 2;
        if capacity < required {
            capacity = required;
        }
        if capacity < smallest {
            capacity = smallest;
        }
        capacity
    }

    /// Takes a block, or exchanges the one that is held, for one of `capacity` values.
    fn change_capacity(&mut self, capacity: usize) {
        let layout = match Layout::array::<T>(capacity) {
            Ok(layout) => layout,
            Err(_) => panicking::capacity_overflow(),
        };
        if !self.exchange_block(layout) {
            alloc::handle_alloc_error(layout);
        }
        self.cap = Cap(capacity);
    }

    /// Takes a block, or exchanges the one that is held; false when the pantry has none.
    fn exchange_block(&mut self, new_layout: Layout) -> bool {
        let old_layout = self.layout();
        unsafe {
            let block = if old_layout.size() == 0 {
                alloc::alloc(new_layout)
            } else {
                alloc::realloc(self.ptr() as *mut u8, old_layout, new_layout.size())
            };
            if block.is_null() {
                return false;
            }
            self.ptr = Unique::new_unchecked(block as *mut T);
            true
        }
    }

    /// Gives back the room beyond `capacity` values.
    pub(crate) fn shrink(&mut self, capacity: usize) {
        if mem::size_of::<T>() == 0 || capacity >= self.cap.0 {
            return;
        }
        if capacity == 0 {
            unsafe { alloc::dealloc(self.ptr() as *mut u8, self.layout()) };
            self.ptr = Unique { pointer: NonNull::dangling(), owns: PhantomData };
            self.cap = Cap(0);
        } else {
            self.change_capacity(capacity);
        }
    }

    /// Is the block still ours, before anything in it is dropped?
    #[inline]
    pub(crate) fn check(&self) {
        let layout = self.layout();
        if layout.size() != 0 {
            intrinsics::owner_check(self.ptr() as *const u8, layout.size(), layout.align());
        }
    }
}

impl<T> Drop for RawVec<T> {
    fn drop(&mut self) {
        let layout = self.layout();
        if layout.size() != 0 {
            unsafe { alloc::dealloc(self.ptr() as *mut u8, layout) };
        }
    }
}

/// The room asked for cannot be had.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TryReserveError {
    pub(crate) kind: TryReserveErrorKind,
}

/// Why the room cannot be had.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TryReserveErrorKind {
    /// It would be too large for any block.
    CapacityOverflow,
    /// There is no such block.
    AllocError { layout: Layout, non_exhaustive: () },
}

impl fmt::Display for TryReserveError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("memory allocation failed because ")?;
        match self.kind {
            TryReserveErrorKind::CapacityOverflow => {
                f.write_str("the computed capacity exceeded the collection's maximum")
            }
            TryReserveErrorKind::AllocError { .. } => f.write_str("the memory allocator returned an error"),
        }
    }
}

impl crate::error::Error for TryReserveError {}
