//! `Vec`: values in a row in one block that grows.
//!
//! ```text
//!   Vec { buf: RawVec { ptr, cap }, len }
//!          ptr ──▶ [ value 0 | value 1 | ... | value len-1 | empty ... ]   room for cap values
//! ```

use crate::alloc::{self, Layout};
use crate::borrow::{Borrow, BorrowMut, Cow};
use crate::cmp::Ordering;
use crate::fmt;
use crate::hash::{Hash, Hasher};
use crate::intrinsics;
use crate::marker::PhantomData;
use crate::mem::{self, ManuallyDrop, MaybeUninit};
use crate::ops::{Deref, DerefMut, Index, IndexMut, RangeBounds};
use crate::panicking;
use crate::ptr::{self, NonNull, Unique};
use crate::slice::{self, SliceIndex};

pub use crate::more_vec::ExtractIf;

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

/// Values in a row that can grow.
#[lang = "vec"]
pub struct Vec<T> {
    buf: RawVec<T>,
    len: usize,
}

impl<T> Vec<T> {
    /// An empty vector; it takes no block yet.
    #[inline]
    pub const fn new() -> Vec<T> {
        Vec { buf: RawVec::new(), len: 0 }
    }

    /// An empty vector with room for `capacity` values.
    pub fn with_capacity(capacity: usize) -> Vec<T> {
        Vec { buf: RawVec::with_capacity(capacity), len: 0 }
    }

    /// A vector from its three parts.
    #[inline]
    pub unsafe fn from_raw_parts(ptr: *mut T, length: usize, capacity: usize) -> Vec<T> {
        Vec { buf: RawVec::from_raw_parts(ptr, capacity), len: length }
    }

    /// A vector from its three parts, with a pointer known not to be null.
    pub unsafe fn from_parts(ptr: NonNull<T>, length: usize, capacity: usize) -> Vec<T> {
        Vec { buf: RawVec::from_raw_parts(ptr.as_ptr(), capacity), len: length }
    }

    /// Gives up ownership: pointer, length and capacity.
    pub fn into_raw_parts(self) -> (*mut T, usize, usize) {
        let mut vec = ManuallyDrop::new(self);
        (vec.as_mut_ptr(), vec.len(), vec.capacity())
    }

    /// For how many values there is room.
    #[inline]
    pub const fn capacity(&self) -> usize {
        self.buf.capacity()
    }

    /// How many values are in it.
    #[inline]
    pub const fn len(&self) -> usize {
        self.len
    }

    /// Is there none?
    #[inline]
    pub const fn is_empty(&self) -> bool {
        self.len == 0
    }

    /// A pointer to the first value.
    #[inline]
    pub const fn as_ptr(&self) -> *const T {
        self.buf.ptr() as *const T
    }

    /// A pointer to the first value, for changing it.
    #[inline]
    pub const fn as_mut_ptr(&mut self) -> *mut T {
        self.buf.ptr()
    }

    /// A pointer to the first value that is not null.
    #[inline]
    pub const fn as_non_null(&mut self) -> NonNull<T> {
        unsafe { NonNull::new_unchecked(self.buf.ptr()) }
    }

    /// The values as a slice.
    #[inline]
    pub const fn as_slice(&self) -> &[T] {
        unsafe { &*ptr::slice_from_raw_parts(self.buf.ptr() as *const T, self.len) }
    }

    /// The values as a slice, for changing them.
    #[inline]
    pub const fn as_mut_slice(&mut self) -> &mut [T] {
        unsafe { &mut *ptr::slice_from_raw_parts_mut(self.buf.ptr(), self.len) }
    }

    /// Says how many values there are, and moves nothing.
    #[inline]
    pub unsafe fn set_len(&mut self, len: usize) {
        self.len = len;
    }

    /// Makes room for at least `additional` more values.
    #[inline]
    pub fn reserve(&mut self, additional: usize) {
        self.buf.reserve(self.len, additional);
    }

    /// Makes room for exactly `additional` more values.
    pub fn reserve_exact(&mut self, additional: usize) {
        self.buf.reserve_exact(self.len, additional);
    }

    /// Makes room for at least `additional` more values, or says that it cannot be had.
    pub fn try_reserve(&mut self, additional: usize) -> Result<(), TryReserveError> {
        self.buf.try_reserve(self.len, additional, false)
    }

    /// Makes room for exactly `additional` more values, or says that it cannot be had.
    pub fn try_reserve_exact(&mut self, additional: usize) -> Result<(), TryReserveError> {
        self.buf.try_reserve(self.len, additional, true)
    }

    /// Gives back the room that is not used.
    pub fn shrink_to_fit(&mut self) {
        self.buf.shrink(self.len);
    }

    /// Gives back the room beyond `capacity` values.
    pub fn shrink_to(&mut self, capacity: usize) {
        self.buf.shrink(if capacity > self.len { capacity } else { self.len });
    }

    /// Puts a value behind the last.
    #[inline]
    pub fn push(&mut self, value: T) {
        let len = self.len;
        if len == self.buf.cap.0 {
            self.buf.grow_one();
        }
        unsafe { ptr::write(self.buf.ptr().add(len), value) };
        self.len = len + 1;
    }

    /// Takes the last value out.
    #[inline]
    pub fn pop(&mut self) -> Option<T> {
        if self.len == 0 {
            return None;
        }
        self.len -= 1;
        unsafe { Some(self.buf.ptr().add(self.len).read()) }
    }

    /// Takes the last value out if it passes the test.
    pub fn pop_if<F: FnOnce(&mut T) -> bool>(&mut self, test: F) -> Option<T> {
        let last = self.as_mut_slice().last_mut()?;
        if test(last) { self.pop() } else { None }
    }

    /// Puts a value in at `index`; those behind it move up.
    #[track_caller]
    pub fn insert(&mut self, index: usize, value: T) {
        let len = self.len;
        if index > len {
            panicking::insert_index(index, len);
        }
        if len == self.buf.cap.0 {
            self.buf.grow_one();
        }
        unsafe {
            let place = self.buf.ptr().add(index);
            ptr::copy(place, place.add(1), len - index);
            place.write(value);
        }
        self.len = len + 1;
    }

    /// Takes the value at `index` out; those behind it move down.
    #[track_caller]
    pub fn remove(&mut self, index: usize) -> T {
        let len = self.len;
        if index >= len {
            panicking::remove_index(index, len);
        }
        unsafe {
            let place = self.buf.ptr().add(index);
            let value = place.read();
            ptr::copy(place.add(1), place, len - index - 1);
            self.len = len - 1;
            value
        }
    }

    /// Takes the value at `index` out and puts the last one there.
    #[track_caller]
    pub fn swap_remove(&mut self, index: usize) -> T {
        let len = self.len;
        if index >= len {
            panicking::swap_remove_index(index, len);
        }
        unsafe {
            let place = self.buf.ptr().add(index);
            let value = place.read();
            ptr::copy(self.buf.ptr().add(len - 1), place, 1);
            self.len = len - 1;
            value
        }
    }

    /// Drops the values from `len` on.
    pub fn truncate(&mut self, len: usize) {
        if len >= self.len {
            return;
        }
        unsafe {
            let tail = ptr::slice_from_raw_parts_mut(self.buf.ptr().add(len), self.len - len);
            self.len = len;
            ptr::drop_in_place(tail);
        }
    }

    /// Drops all values and keeps the block.
    pub fn clear(&mut self) {
        self.truncate(0);
    }

    /// Moves all values of `other` behind the last.
    pub fn append(&mut self, other: &mut Vec<T>) {
        self.reserve(other.len);
        unsafe {
            ptr::copy_nonoverlapping(other.as_ptr(), self.buf.ptr().add(self.len), other.len);
        }
        self.len += other.len;
        other.len = 0;
    }

    /// Takes the values from `at` on into a vector of their own.
    #[track_caller]
    pub fn split_off(&mut self, at: usize) -> Vec<T> {
        if at > self.len {
            panicking::split_off_index(at, self.len);
        }
        let count = self.len - at;
        let mut other = Vec::with_capacity(count);
        unsafe {
            ptr::copy_nonoverlapping(self.buf.ptr().add(at) as *const T, other.buf.ptr(), count);
        }
        self.len = at;
        other.len = count;
        other
    }

    /// Appends a clone of every value.
    pub fn extend_from_slice(&mut self, values: &[T])
    where
        T: Clone,
    {
        self.reserve(values.len());
        if intrinsics::is_copy::<T>() {
            unsafe { intrinsics::copy_nonoverlapping(values.as_ptr(), self.as_mut_ptr().add(self.len), values.len()) };
            self.len += values.len();
            return;
        }
        for value in values {
            self.push(value.clone());
        }
    }

    /// Appends clones of some of its own values.
    pub fn extend_from_within<R: RangeBounds<usize>>(&mut self, range: R)
    where
        T: Clone,
    {
        let range = crate::ops::resolve_range(range, self.len);
        self.reserve(range.end - range.start);
        for i in range.start..range.end {
            let value = self[i].clone();
            self.push(value);
        }
    }

    /// Makes it `len` long, with clones of `value` where it grows.
    pub fn resize(&mut self, len: usize, value: T)
    where
        T: Clone,
    {
        if len <= self.len {
            self.truncate(len);
            return;
        }
        let more = len - self.len;
        self.reserve(more);
        for _ in 1..more {
            self.push(value.clone());
        }
        self.push(value);
    }

    /// Makes it `len` long, with what `make` gives where it grows.
    pub fn resize_with<F: FnMut() -> T>(&mut self, len: usize, mut make: F) {
        if len <= self.len {
            self.truncate(len);
            return;
        }
        self.reserve(len - self.len);
        while self.len < len {
            self.push(make());
        }
    }

    /// The same values in a block without spare room.
    pub fn into_boxed_slice(mut self) -> Box<[T]> {
        self.shrink_to_fit();
        let mut vec = ManuallyDrop::new(self);
        unsafe { Box::from_raw(ptr::slice_from_raw_parts_mut(vec.as_mut_ptr(), vec.len())) }
    }

    /// The block as `len` empty places.
    pub(crate) fn into_uninit_slice(self, len: usize) -> Box<[MaybeUninit<T>]> {
        let mut vec = ManuallyDrop::new(self);
        unsafe { Box::from_raw(ptr::slice_from_raw_parts_mut(vec.as_mut_ptr() as *mut MaybeUninit<T>, len)) }
    }

    /// Gives up ownership for ever and lends the values.
    pub fn leak<'a>(self) -> &'a mut [T]
    where
        T: 'a,
    {
        let mut vec = ManuallyDrop::new(self);
        unsafe { &mut *ptr::slice_from_raw_parts_mut(vec.as_mut_ptr(), vec.len()) }
    }

    /// The room behind the last value.
    pub fn spare_capacity_mut(&mut self) -> &mut [MaybeUninit<T>] {
        unsafe {
            let start = self.buf.ptr().add(self.len) as *mut MaybeUninit<T>;
            &mut *ptr::slice_from_raw_parts_mut(start, self.buf.capacity() - self.len)
        }
    }

    /// Takes a range of values out, one after the other.
    pub fn drain<R: RangeBounds<usize>>(&mut self, range: R) -> Drain<'_, T> {
        let len = self.len;
        let range = crate::ops::resolve_range(range, len);
        self.len = range.start;
        Drain { vec: self as *mut Vec<T>, next: range.start, end: range.end, tail: range.end, len, life: PhantomData }
    }

    /// Takes a range of values out and puts others in their place.
    pub fn splice<R: RangeBounds<usize>, I: IntoIterator<Item = T>>(&mut self, range: R, with: I) -> IntoIter<T> {
        let range = crate::ops::resolve_range(range, self.len);
        let mut tail = self.split_off(range.end);
        let taken = self.split_off(range.start);
        self.extend(with);
        self.append(&mut tail);
        taken.into_iter()
    }

    /// Keeps the values that pass the test and drops the others.
    pub fn retain<F: FnMut(&T) -> bool>(&mut self, mut test: F) {
        self.retain_mut(|value| test(value));
    }

    /// Keeps the values that pass the test, which may change them.
    pub fn retain_mut<F: FnMut(&mut T) -> bool>(&mut self, mut test: F) {
        let len = self.len;
        self.len = 0;
        let mut keep = Retain { vec: self, at: 0, kept: 0, len };
        while keep.at < len {
            unsafe {
                let place = keep.vec.buf.ptr().add(keep.at);
                if test(&mut *place) {
                    if keep.kept != keep.at {
                        ptr::copy_nonoverlapping(place as *const T, keep.vec.buf.ptr().add(keep.kept), 1);
                    }
                    keep.kept += 1;
                    keep.at += 1;
                } else {
                    keep.at += 1;
                    ptr::drop_in_place(place);
                }
            }
        }
    }

    /// Drops values that equal the one before them.
    pub fn dedup(&mut self)
    where
        T: PartialEq,
    {
        self.dedup_by(|a, b| *a == *b);
    }

    /// Drops values whose key equals that of the one before them.
    pub fn dedup_by_key<K: PartialEq, F: FnMut(&mut T) -> K>(&mut self, mut key: F) {
        self.dedup_by(|a, b| key(a) == key(b));
    }

    /// Drops values for which `same(value, kept)` holds.
    pub fn dedup_by<F: FnMut(&mut T, &mut T) -> bool>(&mut self, mut same: F) {
        let len = self.len;
        if len < 2 {
            return;
        }
        let mut gap = Retain { vec: self, at: 1, kept: 1, len };
        while gap.at < len {
            unsafe {
                let start = gap.vec.buf.ptr();
                let place = start.add(gap.at);
                if same(&mut *place, &mut *start.add(gap.kept - 1)) {
                    gap.at += 1;
                    ptr::drop_in_place(place);
                } else {
                    if gap.kept != gap.at {
                        ptr::copy_nonoverlapping(place as *const T, start.add(gap.kept), 1);
                    }
                    gap.at += 1;
                    gap.kept += 1;
                }
            }
        }
    }
}

/// Closes the gap when `retain` or `dedup` ends, also by a panic.
struct Retain<'a, T> {
    vec: &'a mut Vec<T>,
    at: usize,
    kept: usize,
    len: usize,
}

impl<'a, T> Drop for Retain<'a, T> {
    fn drop(&mut self) {
        unsafe {
            let start = self.vec.buf.ptr();
            ptr::copy(start.add(self.at) as *const T, start.add(self.kept), self.len - self.at);
        }
        self.vec.len = self.kept + (self.len - self.at);
    }
}

impl<T, const N: usize> Vec<[T; N]> {
    /// The values of all arrays in one row.
    pub fn into_flattened(self) -> Vec<T> {
        let (ptr, len, cap) = self.into_raw_parts();
        unsafe { Vec::from_raw_parts(ptr as *mut T, len * N, cap * N) }
    }
}

impl<T> Drop for Vec<T> {
    fn drop(&mut self) {
        self.buf.check();
        unsafe {
            ptr::drop_in_place(ptr::slice_from_raw_parts_mut(self.buf.ptr(), self.len));
        }
    }
}

/// `vec![a, b, c]`.
#[lang = "vec_from_array"]
pub fn from_array<T, const N: usize>(values: [T; N]) -> Vec<T> {
    let mut vec: Vec<T> = Vec::with_capacity(N);
    let values = ManuallyDrop::new(values);
    let first: *const T = values.as_ptr();
    for i in 0..N {
        unsafe { vec.as_mut_ptr().add(i).write(first.add(i).read()) };
    }
    unsafe { vec.set_len(N) };
    vec
}

/// `vec![value; count]`.
#[lang = "vec_from_elem"]
pub fn from_elem<T: Clone>(value: T, count: usize) -> Vec<T> {
    let mut vec = Vec::with_capacity(count);
    if count > 0 {
        vec.resize(count, value);
    }
    vec
}

impl<T> Deref for Vec<T> {
    type Target = [T];
    #[inline]
    fn deref(&self) -> &[T] {
        self.as_slice()
    }
}

impl<T> DerefMut for Vec<T> {
    #[inline]
    fn deref_mut(&mut self) -> &mut [T] {
        self.as_mut_slice()
    }
}

impl<T, I: SliceIndex<[T]>> Index<I> for Vec<T> {
    type Output = I::Output;
    #[inline]
    fn index(&self, index: I) -> &I::Output {
        index.index(self.as_slice())
    }
}

impl<T, I: SliceIndex<[T]>> IndexMut<I> for Vec<T> {
    #[inline]
    fn index_mut(&mut self, index: I) -> &mut I::Output {
        index.index_mut(self.as_mut_slice())
    }
}

impl<T: Clone> Clone for Vec<T> {
    fn clone(&self) -> Self {
        self.as_slice().to_vec()
    }
    fn clone_from(&mut self, source: &Self) {
        self.truncate(source.len);
        let common = self.len;
        for i in 0..common {
            self[i].clone_from(&source[i]);
        }
        self.extend_from_slice(&source[common..]);
    }
}

impl<T> Default for Vec<T> {
    fn default() -> Self {
        Vec::new()
    }
}

impl<T: fmt::Debug> fmt::Debug for Vec<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self.as_slice(), f)
    }
}

impl<T: Hash> Hash for Vec<T> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.as_slice().hash(state)
    }
}

impl<T: PartialEq<U>, U> PartialEq<Vec<U>> for Vec<T> {
    fn eq(&self, other: &Vec<U>) -> bool {
        *self.as_slice() == *other.as_slice()
    }
}

impl<T: PartialEq<U>, U> PartialEq<[U]> for Vec<T> {
    fn eq(&self, other: &[U]) -> bool {
        *self.as_slice() == *other
    }
}

impl<T: PartialEq<U>, U> PartialEq<&[U]> for Vec<T> {
    fn eq(&self, other: &&[U]) -> bool {
        *self.as_slice() == **other
    }
}

impl<T: PartialEq<U>, U> PartialEq<&mut [U]> for Vec<T> {
    fn eq(&self, other: &&mut [U]) -> bool {
        *self.as_slice() == **other
    }
}

impl<T: PartialEq<U>, U, const N: usize> PartialEq<[U; N]> for Vec<T> {
    fn eq(&self, other: &[U; N]) -> bool {
        *self.as_slice() == *other.as_slice()
    }
}

impl<T: PartialEq<U>, U, const N: usize> PartialEq<&[U; N]> for Vec<T> {
    fn eq(&self, other: &&[U; N]) -> bool {
        *self.as_slice() == *other.as_slice()
    }
}

impl<T: PartialEq<U>, U> PartialEq<Vec<U>> for [T] {
    fn eq(&self, other: &Vec<U>) -> bool {
        *self == *other.as_slice()
    }
}

impl<T: PartialEq<U>, U> PartialEq<Vec<U>> for &[T] {
    fn eq(&self, other: &Vec<U>) -> bool {
        **self == *other.as_slice()
    }
}

impl<T: PartialEq<U>, U> PartialEq<Vec<U>> for &mut [T] {
    fn eq(&self, other: &Vec<U>) -> bool {
        **self == *other.as_slice()
    }
}

impl<T: Eq> Eq for Vec<T> {}

impl<T: PartialOrd> PartialOrd for Vec<T> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        self.as_slice().partial_cmp(other.as_slice())
    }
}

impl<T: Ord> Ord for Vec<T> {
    fn cmp(&self, other: &Self) -> Ordering {
        self.as_slice().cmp(other.as_slice())
    }
}

impl<T: Clone> From<&[T]> for Vec<T> {
    fn from(values: &[T]) -> Self {
        values.to_vec()
    }
}

impl<T: Clone> From<&mut [T]> for Vec<T> {
    fn from(values: &mut [T]) -> Self {
        values.to_vec()
    }
}

impl<T, const N: usize> From<[T; N]> for Vec<T> {
    fn from(values: [T; N]) -> Self {
        from_array(values)
    }
}

impl<T: Clone, const N: usize> From<&[T; N]> for Vec<T> {
    fn from(values: &[T; N]) -> Self {
        values.as_slice().to_vec()
    }
}

impl<T> From<Box<[T]>> for Vec<T> {
    fn from(boxed: Box<[T]>) -> Self {
        boxed.into_vec()
    }
}

impl From<&str> for Vec<u8> {
    fn from(text: &str) -> Self {
        text.as_bytes().to_vec()
    }
}

impl From<String> for Vec<u8> {
    fn from(text: String) -> Self {
        text.into_bytes()
    }
}

impl<'a, T: Clone> From<Cow<'a, [T]>> for Vec<T> {
    fn from(values: Cow<'a, [T]>) -> Self {
        values.into_owned()
    }
}

impl<T, const N: usize> TryFrom<Vec<T>> for [T; N] {
    type Error = Vec<T>;
    fn try_from(mut vec: Vec<T>) -> Result<[T; N], Vec<T>> {
        if vec.len != N {
            return Err(vec);
        }
        unsafe {
            vec.set_len(0);
            Ok(ptr::read(vec.as_ptr() as *const [T; N]))
        }
    }
}

impl<T> AsRef<Vec<T>> for Vec<T> {
    fn as_ref(&self) -> &Vec<T> {
        self
    }
}

impl<T> AsMut<Vec<T>> for Vec<T> {
    fn as_mut(&mut self) -> &mut Vec<T> {
        self
    }
}

impl<T> AsRef<[T]> for Vec<T> {
    fn as_ref(&self) -> &[T] {
        self
    }
}

impl<T> AsMut<[T]> for Vec<T> {
    fn as_mut(&mut self) -> &mut [T] {
        self
    }
}

impl<T> Borrow<[T]> for Vec<T> {
    fn borrow(&self) -> &[T] {
        self
    }
}

impl<T> BorrowMut<[T]> for Vec<T> {
    fn borrow_mut(&mut self) -> &mut [T] {
        self
    }
}

impl<T> FromIterator<T> for Vec<T> {
    fn from_iter<I: IntoIterator<Item = T>>(iter: I) -> Self {
        let mut iter = iter.into_iter();
        let (at_least, at_most) = iter.size_hint();
        let mut vec = match at_most {
            Some(exact) if exact == at_least => Vec::with_capacity(exact),
            _ => match iter.next() {
                None => return Vec::new(),
                Some(value) => {
                    let (rest, _) = iter.size_hint();
                    let mut vec = Vec::new();
                    let capacity = vec.buf.amortized(rest.saturating_add(1));
                    vec.reserve_exact(capacity);
                    vec.push(value);
                    vec
                }
            },
        };
        vec.take_all(iter);
        vec
    }
}

impl<T> Vec<T> {
    /// Pushes what comes, and asks how much more there is whenever the room runs out.
    fn take_all<I: Iterator<Item = T>>(&mut self, mut iter: I) {
        while let Some(value) = iter.next() {
            if self.len == self.buf.capacity() {
                let (more, _) = iter.size_hint();
                self.reserve(more.saturating_add(1));
            }
            self.push(value);
        }
    }
}

impl<T> Extend<T> for Vec<T> {
    fn extend<I: IntoIterator<Item = T>>(&mut self, iter: I) {
        let iter = iter.into_iter();
        let (at_least, at_most) = iter.size_hint();
        if at_most == Some(at_least) {
            self.reserve(at_least);
        }
        self.take_all(iter);
    }
}

impl<'a, T: Copy> Extend<&'a T> for Vec<T> {
    fn extend<I: IntoIterator<Item = &'a T>>(&mut self, iter: I) {
        self.extend(iter.into_iter().copied());
    }
}

/// The values of a vector, moved out one after the other.
pub struct IntoIter<T> {
    buf: RawVec<T>,
    start: usize,
    end: usize,
}

impl<T> IntoIter<T> {
    /// What is left.
    pub fn as_slice(&self) -> &[T] {
        unsafe { &*ptr::slice_from_raw_parts(self.buf.ptr().add(self.start) as *const T, self.end - self.start) }
    }

    /// What is left, for changing it.
    pub fn as_mut_slice(&mut self) -> &mut [T] {
        unsafe { &mut *ptr::slice_from_raw_parts_mut(self.buf.ptr().add(self.start), self.end - self.start) }
    }
}

impl<T> Iterator for IntoIter<T> {
    type Item = T;
    #[inline]
    fn next(&mut self) -> Option<T> {
        if self.start == self.end {
            return None;
        }
        let at = self.start;
        self.start += 1;
        unsafe { Some(self.buf.ptr().add(at).read()) }
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        (self.end - self.start, Some(self.end - self.start))
    }
}

impl<T> DoubleEndedIterator for IntoIter<T> {
    fn next_back(&mut self) -> Option<T> {
        if self.start == self.end {
            return None;
        }
        self.end -= 1;
        unsafe { Some(self.buf.ptr().add(self.end).read()) }
    }
}

impl<T> ExactSizeIterator for IntoIter<T> {}

impl<T> Drop for IntoIter<T> {
    fn drop(&mut self) {
        self.buf.check();
        unsafe { ptr::drop_in_place(self.as_mut_slice()) };
    }
}

impl<T: Clone> Clone for IntoIter<T> {
    fn clone(&self) -> Self {
        self.as_slice().to_vec().into_iter()
    }
}

impl<T: fmt::Debug> fmt::Debug for IntoIter<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("IntoIter").field(&self.as_slice()).finish()
    }
}

impl<T> IntoIterator for Vec<T> {
    type Item = T;
    type IntoIter = IntoIter<T>;
    fn into_iter(self) -> IntoIter<T> {
        let vec = ManuallyDrop::new(self);
        unsafe { IntoIter { buf: ptr::read(&vec.buf), start: 0, end: vec.len } }
    }
}

impl<'a, T> IntoIterator for &'a Vec<T> {
    type Item = &'a T;
    type IntoIter = slice::Iter<'a, T>;
    #[inline]
    fn into_iter(self) -> slice::Iter<'a, T> {
        self.as_slice().iter()
    }
}

impl<'a, T> IntoIterator for &'a mut Vec<T> {
    type Item = &'a mut T;
    type IntoIter = slice::IterMut<'a, T>;
    #[inline]
    fn into_iter(self) -> slice::IterMut<'a, T> {
        self.as_mut_slice().iter_mut()
    }
}

/// A range of a vector that is being taken out. Dropping it drops the rest of the range and closes the gap.
pub struct Drain<'a, T> {
    pub(crate) vec: *mut Vec<T>,
    pub(crate) next: usize,
    pub(crate) end: usize,
    tail: usize,
    len: usize,
    life: PhantomData<&'a mut Vec<T>>,
}

unsafe impl<'a, T: Send> Send for Drain<'a, T> {}

unsafe impl<'a, T: Sync> Sync for Drain<'a, T> {}

impl<'a, T: crate::panic::RefUnwindSafe> crate::panic::UnwindSafe for Drain<'a, T> {}

impl<'a, T> Iterator for Drain<'a, T> {
    type Item = T;
    fn next(&mut self) -> Option<T> {
        if self.next == self.end {
            return None;
        }
        let at = self.next;
        self.next += 1;
        unsafe { Some((*self.vec).buf.ptr().add(at).read()) }
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        (self.end - self.next, Some(self.end - self.next))
    }
}

impl<'a, T> DoubleEndedIterator for Drain<'a, T> {
    fn next_back(&mut self) -> Option<T> {
        if self.next == self.end {
            return None;
        }
        self.end -= 1;
        unsafe { Some((*self.vec).buf.ptr().add(self.end).read()) }
    }
}

impl<'a, T> ExactSizeIterator for Drain<'a, T> {}

/// Closes the gap that a `Drain` leaves, also when a destructor in it panics.
struct CloseGap<T> {
    vec: *mut Vec<T>,
    tail: usize,
    len: usize,
}

impl<T> Drop for CloseGap<T> {
    fn drop(&mut self) {
        unsafe {
            let vec = &mut *self.vec;
            let start = vec.buf.ptr();
            let kept = vec.len;
            ptr::copy(start.add(self.tail) as *const T, start.add(kept), self.len - self.tail);
            vec.len = kept + (self.len - self.tail);
        }
    }
}

impl<'a, T> Drop for Drain<'a, T> {
    fn drop(&mut self) {
        let _close = CloseGap { vec: self.vec, tail: self.tail, len: self.len };
        unsafe {
            let start = (*self.vec).buf.ptr();
            ptr::drop_in_place(ptr::slice_from_raw_parts_mut(start.add(self.next), self.end - self.next));
        }
    }
}

impl<T: Clone, const N: usize> From<&mut [T; N]> for Vec<T> {
    fn from(values: &mut [T; N]) -> Self {
        values.as_slice().to_vec()
    }
}
