//! `Box`: one value in one block of the pantry. The engine knows three things about it: `*b` can be moved out of, its
//! glue drops the value and puts the block back, and it follows its target to unsized types.

use crate::alloc::{self, Layout};
use crate::borrow::{Borrow, BorrowMut};
use crate::cmp::Ordering;
use crate::fmt;
use crate::hash::{Hash, Hasher};
use crate::intrinsics;
use crate::marker::Unsize;
use crate::mem::{self, MaybeUninit};
use crate::ops::{CoerceUnsized, Deref, DerefMut};
use crate::non_null::Unique;
use crate::ptr::{self, NonNull};

/// Owns a value in a block of its own.
#[lang = "owned_box"]
pub struct Box<T: ?Sized>(Unique<T>);

impl<T> Box<T> {
    /// Takes a block and moves `value` into it.
    pub fn new(value: T) -> Box<T> {
        let block = alloc::take_block(Layout::new::<T>()).as_ptr() as *mut T;
        unsafe {
            ptr::write(block, value);
            Box::from_raw(block)
        }
    }

    /// Takes a block and leaves it empty.
    pub fn new_uninit() -> Box<MaybeUninit<T>> {
        let block = alloc::take_block(Layout::new::<T>()).as_ptr() as *mut MaybeUninit<T>;
        unsafe { Box::from_raw(block) }
    }

    /// Takes a block filled with zeros.
    pub fn new_zeroed() -> Box<MaybeUninit<T>> {
        let mut empty = Box::<T>::new_uninit();
        unsafe { ptr::write_bytes(empty.as_mut_ptr(), 0, 1) };
        empty
    }

    /// Moves the value out and puts the block back.
    #[unstable(box_into_inner)]
    pub fn into_inner(boxed: Box<T>) -> T {
        *boxed
    }

    /// Moves the value out and gives the block back empty.
    #[unstable(box_take)]
    pub fn take(boxed: Box<T>) -> (T, Box<MaybeUninit<T>>) {
        unsafe {
            let block = Box::into_raw(boxed);
            let value = ptr::read(block);
            (value, Box::from_raw(block as *mut MaybeUninit<T>))
        }
    }

    /// A slice of this one value.
    #[unstable(box_into_boxed_slice)]
    pub fn into_boxed_slice(boxed: Box<T>) -> Box<[T]> {
        let block = Box::into_raw(boxed);
        unsafe { Box::from_raw(ptr::slice_from_raw_parts_mut(block, 1)) }
    }
}

impl<T: ?Sized> Box<T> {
    /// Makes a box from a pointer that `into_raw` gave, or that was allocated with this type's layout.
    #[inline]
    pub unsafe fn from_raw(raw: *mut T) -> Box<T> {
        intrinsics::owner_made(raw as *const u8);
        intrinsics::check_made::<Box<T>, *mut T>(raw); // null, dangling and too short blocks end here
        Box(Unique::new_unchecked(raw))
    }

    /// `from_raw` for a pointer known not to be null.
    #[inline]
    #[unstable(box_vec_non_null)]
    pub unsafe fn from_non_null(raw: NonNull<T>) -> Box<T> {
        Box(Unique::new_unchecked(raw.as_ptr()))
    }

    /// Gives up ownership: the caller must put the block back.
    #[inline]
    pub fn into_raw(boxed: Box<T>) -> *mut T {
        let raw = boxed.0.as_ptr();
        mem::forget(boxed);
        raw
    }

    /// `into_raw` as a pointer that is not null.
    #[inline]
    #[unstable(box_vec_non_null)]
    pub fn into_non_null(boxed: Box<T>) -> NonNull<T> {
        unsafe { NonNull::new_unchecked(Box::into_raw(boxed)) }
    }

    /// Gives up ownership for ever and lends the value.
    #[inline]
    pub fn leak<'a>(boxed: Box<T>) -> &'a mut T
    where
        T: 'a,
    {
        unsafe { &mut *Box::into_raw(boxed) }
    }

    /// A pointer to the value.
    #[inline]
    #[unstable(box_as_ptr)]
    pub fn as_ptr(boxed: &Box<T>) -> *const T {
        boxed.0.as_ptr() as *const T
    }

    /// A pointer to the value, for changing it.
    #[inline]
    #[unstable(box_as_ptr)]
    pub fn as_mut_ptr(boxed: &mut Box<T>) -> *mut T {
        boxed.0.as_ptr()
    }
}

impl<T> Box<MaybeUninit<T>> {
    /// The same block, which now holds a value.
    #[inline]
    pub unsafe fn assume_init(self) -> Box<T> {
        Box::from_raw(Box::into_raw(self) as *mut T)
    }

    /// Puts a value in.
    pub fn write(mut boxed: Box<MaybeUninit<T>>, value: T) -> Box<T> {
        (*boxed).write(value);
        unsafe { boxed.assume_init() }
    }
}

impl<T> Box<[T]> {
    /// Takes a block for `len` values and leaves it empty.
    pub fn new_uninit_slice(len: usize) -> Box<[MaybeUninit<T>]> {
        Vec::<T>::with_capacity(len).into_uninit_slice(len)
    }

    /// Takes a block for `len` values, filled with zeros.
    pub fn new_zeroed_slice(len: usize) -> Box<[MaybeUninit<T>]> {
        let mut empty = Box::<[T]>::new_uninit_slice(len);
        unsafe { ptr::write_bytes(empty.as_mut_ptr(), 0, len) };
        empty
    }
}

impl<T> Box<[T]> {
    /// The same block as a vector without spare room.
    pub fn into_vec(self) -> Vec<T> {
        let len = self.len();
        unsafe { Vec::from_raw_parts(Box::into_raw(self) as *mut T, len, len) }
    }
}

impl Box<str> {
    /// The same block as a `String` without spare room.
    pub fn into_string(self) -> String {
        let raw = Box::into_raw(self);
        unsafe {
            let bytes = Box::from_raw(crate::intrinsics::str_bytes(raw as *const str) as *mut [u8]);
            String::from_utf8_unchecked(bytes.into_vec())
        }
    }
}

impl<T> Box<[MaybeUninit<T>]> {
    /// The same block, whose places now all hold values.
    pub unsafe fn assume_init(self) -> Box<[T]> {
        Box::from_raw(Box::into_raw(self) as *mut [T])
    }
}

/// What the glue of a box does once the value is gone: it puts the block back.
#[lang = "box_free"]
pub(crate) unsafe fn box_free<T: ?Sized>(raw: *mut T) {
    let size = crate::intrinsics::size_of_val(raw as *const T);
    let align = crate::intrinsics::align_of_val(raw as *const T);
    if size != 0 {
        crate::intrinsics::dealloc(raw as *mut u8, size, align);
    }
}

impl<T: ?Sized> Deref for Box<T> {
    type Target = T;
    #[inline]
    fn deref(&self) -> &T {
        unsafe { &*self.0.as_ptr() }
    }
}

impl<T: ?Sized> DerefMut for Box<T> {
    #[inline]
    fn deref_mut(&mut self) -> &mut T {
        unsafe { &mut *self.0.as_ptr() }
    }
}

impl<T: ?Sized + Unsize<U>, U: ?Sized> CoerceUnsized<Box<U>> for Box<T> {}

impl<T: Clone> Clone for Box<T> {
    fn clone(&self) -> Self {
        Box::new((**self).clone())
    }
    fn clone_from(&mut self, source: &Self) {
        (**self).clone_from(&**source);
    }
}

impl<T: Clone> Clone for Box<[T]> {
    fn clone(&self) -> Self {
        (**self).to_vec().into_boxed_slice()
    }
}

impl Clone for Box<str> {
    fn clone(&self) -> Self {
        Box::from(&**self)
    }
}

impl<T: Default> Default for Box<T> {
    fn default() -> Self {
        Box::new(T::default())
    }
}

impl<T> Default for Box<[T]> {
    fn default() -> Self {
        Vec::new().into_boxed_slice()
    }
}

impl Default for Box<str> {
    fn default() -> Self {
        Box::from("")
    }
}

impl<T> From<T> for Box<T> {
    fn from(value: T) -> Self {
        Box::new(value)
    }
}

impl From<&str> for Box<str> {
    fn from(text: &str) -> Self {
        String::from(text).into_boxed_str()
    }
}

impl From<String> for Box<str> {
    fn from(text: String) -> Self {
        text.into_boxed_str()
    }
}

impl<T: Clone> From<&[T]> for Box<[T]> {
    fn from(values: &[T]) -> Self {
        values.to_vec().into_boxed_slice()
    }
}

impl<T, const N: usize> From<[T; N]> for Box<[T]> {
    fn from(values: [T; N]) -> Self {
        Box::new(values)
    }
}

impl<T> From<Vec<T>> for Box<[T]> {
    fn from(values: Vec<T>) -> Self {
        values.into_boxed_slice()
    }
}

impl<T> FromIterator<T> for Box<[T]> {
    fn from_iter<I: IntoIterator<Item = T>>(iter: I) -> Self {
        Vec::from_iter(iter).into_boxed_slice()
    }
}

impl<T: ?Sized + PartialEq> PartialEq for Box<T> {
    fn eq(&self, other: &Self) -> bool {
        **self == **other
    }
}

impl<T: ?Sized + Eq> Eq for Box<T> {}

impl<T: ?Sized + PartialOrd> PartialOrd for Box<T> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        (**self).partial_cmp(&**other)
    }
}

impl<T: ?Sized + Ord> Ord for Box<T> {
    fn cmp(&self, other: &Self) -> Ordering {
        (**self).cmp(&**other)
    }
}

impl<T: ?Sized + Hash> Hash for Box<T> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        (**self).hash(state)
    }
}

#[each(Display, Debug)]
impl<T: ?Sized + fmt::each> fmt::each for Box<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::each::fmt(&**self, f)
    }
}

impl<T: ?Sized> fmt::Pointer for Box<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Pointer::fmt(&(self.0.as_ptr() as *const T), f)
    }
}

impl<T: ?Sized> AsRef<T> for Box<T> {
    fn as_ref(&self) -> &T {
        &**self
    }
}

impl<T: ?Sized> AsMut<T> for Box<T> {
    fn as_mut(&mut self) -> &mut T {
        &mut **self
    }
}

impl<T: ?Sized> Borrow<T> for Box<T> {
    fn borrow(&self) -> &T {
        &**self
    }
}

impl<T: ?Sized> BorrowMut<T> for Box<T> {
    fn borrow_mut(&mut self) -> &mut T {
        &mut **self
    }
}

impl<I: Iterator + ?Sized> Iterator for Box<I> {
    type Item = I::Item;
    fn next(&mut self) -> Option<I::Item> {
        (**self).next()
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        (**self).size_hint()
    }
}

impl<T: Clone> From<&mut [T]> for Box<[T]> {
    fn from(values: &mut [T]) -> Self {
        Box::from(&*values)
    }
}

impl From<&mut str> for Box<str> {
    fn from(text: &mut str) -> Self {
        Box::from(&*text)
    }
}

impl<'a> From<crate::borrow::Cow<'a, str>> for Box<str> {
    fn from(text: crate::borrow::Cow<'a, str>) -> Self {
        text.into_owned().into_boxed_str()
    }
}

impl From<Box<str>> for Box<[u8]> {
    fn from(text: Box<str>) -> Self {
        text.into_string().into_bytes().into_boxed_slice()
    }
}

impl<T, const N: usize> TryFrom<Box<[T]>> for Box<[T; N]> {
    type Error = Box<[T]>;
    fn try_from(values: Box<[T]>) -> Result<Self, Box<[T]>> {
        if values.len() != N {
            return Err(values);
        }
        Ok(unsafe { Box::from_raw(Box::into_raw(values) as *mut [T; N]) })
    }
}

impl<T, const N: usize> TryFrom<Vec<T>> for Box<[T; N]> {
    type Error = Vec<T>;
    fn try_from(values: Vec<T>) -> Result<Self, Vec<T>> {
        if values.len() != N {
            return Err(values);
        }
        Ok(unsafe { Box::from_raw(Box::into_raw(values.into_boxed_slice()) as *mut [T; N]) })
    }
}

impl<T> IntoIterator for Box<[T]> {
    type Item = T;
    type IntoIter = crate::vec::IntoIter<T>;
    fn into_iter(self) -> crate::vec::IntoIter<T> {
        self.into_vec().into_iter()
    }
}

impl<'a, T> IntoIterator for &'a Box<[T]> {
    type Item = &'a T;
    type IntoIter = crate::slice::Iter<'a, T>;
    fn into_iter(self) -> crate::slice::Iter<'a, T> {
        self.iter()
    }
}

impl<'a, T> IntoIterator for &'a mut Box<[T]> {
    type Item = &'a mut T;
    type IntoIter = crate::slice::IterMut<'a, T>;
    fn into_iter(self) -> crate::slice::IterMut<'a, T> {
        self.iter_mut()
    }
}
