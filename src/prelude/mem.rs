//! Values as bytes: sizes, moving in and out of places, and the two wrappers that suspend drops.

use crate::fmt;
use crate::hash::{Hash, Hasher};
use crate::intrinsics;
use crate::ops::{Deref, DerefMut};

/// How many bytes a value of type `T` takes.
#[inline]
pub const fn size_of<T>() -> usize {
    intrinsics::size_of::<T>()
}

/// What the address of a `T` must be a multiple of.
#[inline]
pub const fn align_of<T>() -> usize {
    intrinsics::align_of::<T>()
}

/// The size of this very value: for a slice, of all its elements.
#[inline]
pub const fn size_of_val<T: ?Sized>(value: &T) -> usize {
    intrinsics::size_of_val(value as *const T)
}

/// The alignment of this very value.
#[inline]
pub const fn align_of_val<T: ?Sized>(value: &T) -> usize {
    intrinsics::align_of_val(value as *const T)
}

/// The size of the value behind `p`, from its second half alone: nothing need be there. (Not stable in Rust yet.)
#[inline]
#[unstable(layout_for_ptr)]
pub const unsafe fn size_of_val_raw<T: ?Sized>(p: *const T) -> usize {
    intrinsics::size_of_val(p)
}

/// The alignment of the value behind `p`, from its second half alone. (Not stable in Rust yet.)
#[inline]
#[unstable(layout_for_ptr)]
pub const unsafe fn align_of_val_raw<T: ?Sized>(p: *const T) -> usize {
    intrinsics::align_of_val(p)
}

/// Does dropping a `T` do anything?
#[inline]
pub const fn needs_drop<T: ?Sized>() -> bool {
    intrinsics::needs_drop::<T>()
}

/// Ends a value now: it is moved in, and dropped at the closing brace.
#[lang = "drop_fn"]
pub fn drop<T>(_value: T) {}

/// Takes a value and never drops it.
#[inline]
pub const fn forget<T>(value: T) {
    intrinsics::forget(value)
}

/// Exchanges two values; nothing is dropped.
#[inline]
pub const fn swap<T>(a: &mut T, b: &mut T) {
    unsafe { intrinsics::swap_values(a, b) }
}

/// Puts `value` in and gives the old one back.
#[inline]
pub const fn replace<T>(place: &mut T, value: T) -> T {
    unsafe {
        let old = intrinsics::read(place);
        intrinsics::write(place, value);
        old
    }
}

/// Takes the value out and leaves the type's default.
#[inline]
pub fn take<T: Default>(place: &mut T) -> T {
    replace(place, T::default())
}

/// The same bytes as a value of another type.
#[inline]
pub const unsafe fn transmute<A, B>(value: A) -> B {
    intrinsics::transmute(value)
}

/// Reads a `B` from the place of `value`.
#[track_caller]
pub const unsafe fn transmute_copy<A, B>(value: &A) -> B {
    if size_of::<B>() > size_of::<A>() {
        crate::panicking::panic_text("cannot transmute_copy if Dst is larger than Src");
    }
    intrinsics::read_unaligned(value as *const A as *const B)
}

/// A value whose bytes are all zero.
#[inline]
pub const unsafe fn zeroed<T>() -> T {
    intrinsics::zeroed()
}

/// A value whose bytes are not set: for most types that alone is a fault. `MaybeUninit` is what came in its place.
pub unsafe fn uninitialized<T>() -> T {
    MaybeUninit::uninit().assume_init()
}

/// How many variants the enum has. (Not stable in Rust yet.)
#[unstable(variant_count)]
pub const fn variant_count<T>() -> usize {
    intrinsics::variant_count::<T>()
}

/// Says which variant an enum's value is, and nothing else.
pub struct Discriminant<T> {
    value: isize,
    of: crate::marker::PhantomData<fn() -> T>,
}

/// The variant of this value.
pub const fn discriminant<T>(value: &T) -> Discriminant<T> {
    Discriminant { value: intrinsics::discriminant_value(value), of: crate::marker::PhantomData }
}

impl<T> Clone for Discriminant<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Discriminant<T> {}

impl<T> PartialEq for Discriminant<T> {
    fn eq(&self, other: &Self) -> bool {
        self.value == other.value
    }
}

impl<T> Eq for Discriminant<T> {}

impl<T> Hash for Discriminant<T> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.value.hash(state);
    }
}

impl<T> fmt::Debug for Discriminant<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Discriminant").field(&self.value).finish()
    }
}

/// A value that is not dropped when its owner goes.
#[lang = "manually_drop"]
#[derive(Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(transparent)]
pub struct ManuallyDrop<T: ?Sized> {
    value: T,
}

/// How std shows what a `ManuallyDrop` holds: the value may be gone.
struct MaybeDangling<'a, T: ?Sized>(&'a T);

impl<'a, T: ?Sized + crate::fmt::Debug> crate::fmt::Debug for MaybeDangling<'a, T> {
    fn fmt(&self, f: &mut crate::fmt::Formatter<'_>) -> crate::fmt::Result {
        f.debug_tuple("MaybeDangling").field(&self.0).finish()
    }
}

impl<T: ?Sized + crate::fmt::Debug> crate::fmt::Debug for ManuallyDrop<T> {
    fn fmt(&self, f: &mut crate::fmt::Formatter<'_>) -> crate::fmt::Result {
        f.debug_struct("ManuallyDrop").field("value", &MaybeDangling(&self.value)).finish()
    }
}

impl<T> ManuallyDrop<T> {
    /// Wraps a value.
    #[inline]
    pub const fn new(value: T) -> ManuallyDrop<T> {
        ManuallyDrop { value }
    }

    /// Takes the value out again.
    #[inline]
    pub const fn into_inner(slot: ManuallyDrop<T>) -> T {
        slot.value
    }

    /// Moves the value out; the slot must not be used again.
    #[inline]
    pub unsafe fn take(slot: &mut ManuallyDrop<T>) -> T {
        intrinsics::read(&slot.value)
    }
}

impl<T: ?Sized> ManuallyDrop<T> {
    /// Drops the value; the slot must not be used again.
    #[inline]
    pub unsafe fn drop(slot: &mut ManuallyDrop<T>) {
        intrinsics::drop_in_place(&mut slot.value)
    }
}

impl<T: ?Sized> Deref for ManuallyDrop<T> {
    type Target = T;
    #[inline]
    fn deref(&self) -> &T {
        &self.value
    }
}

impl<T: ?Sized> DerefMut for ManuallyDrop<T> {
    #[inline]
    fn deref_mut(&mut self) -> &mut T {
        &mut self.value
    }
}

/// Room for a `T` that may hold one or not.
#[lang = "maybe_uninit"]
#[repr(transparent)]
pub union MaybeUninit<T> {
    uninit: (),
    value: ManuallyDrop<T>,
}

impl<T> MaybeUninit<T> {
    /// An array of which every element is written. (Not stable in Rust yet.)
    #[unstable(maybe_uninit_array_assume_init)]
    pub const unsafe fn array_assume_init<const N: usize>(array: [MaybeUninit<T>; N]) -> [T; N] {
        intrinsics::transmute(array)
    }

    /// Room that holds a value.
    #[inline]
    pub const fn new(value: T) -> MaybeUninit<T> {
        MaybeUninit { value: ManuallyDrop::new(value) }
    }

    /// Room that holds nothing yet.
    #[inline]
    pub const fn uninit() -> MaybeUninit<T> {
        MaybeUninit { uninit: () }
    }

    /// Room whose bytes are all zero.
    pub const fn zeroed() -> MaybeUninit<T> {
        let mut room = MaybeUninit::<T>::uninit();
        unsafe {
            intrinsics::write_bytes(room.as_mut_ptr(), 0, 1);
        }
        room
    }

    /// Puts a value in and lends it; an old one is not dropped.
    #[inline]
    pub const fn write(&mut self, value: T) -> &mut T {
        unsafe {
            intrinsics::write(self.as_mut_ptr(), value);
            &mut *self.as_mut_ptr()
        }
    }

    /// A pointer to the room.
    #[inline]
    pub const fn as_ptr(&self) -> *const T {
        self as *const MaybeUninit<T> as *const T
    }

    /// A pointer for filling the room.
    #[inline]
    pub const fn as_mut_ptr(&mut self) -> *mut T {
        self as *mut MaybeUninit<T> as *mut T
    }

    /// Takes the value; there must be one.
    #[inline]
    pub const unsafe fn assume_init(self) -> T {
        intrinsics::read(self.as_ptr())
    }

    /// Reads the value; there must be one, and it must not be dropped twice.
    #[inline]
    pub const unsafe fn assume_init_read(&self) -> T {
        intrinsics::read(self.as_ptr())
    }

    /// Drops the value in place; there must be one.
    #[inline]
    pub unsafe fn assume_init_drop(&mut self) {
        intrinsics::drop_in_place(self.as_mut_ptr())
    }

    /// Lends the value; there must be one.
    #[inline]
    pub const unsafe fn assume_init_ref(&self) -> &T {
        &*self.as_ptr()
    }

    /// Lends the value for changing; there must be one.
    #[inline]
    pub const unsafe fn assume_init_mut(&mut self) -> &mut T {
        &mut *self.as_mut_ptr()
    }
}

impl<T, const N: usize> MaybeUninit<[T; N]> {
    /// Room for an array as an array of rooms.
    #[unstable(maybe_uninit_uninit_array_transpose)]
    pub const fn transpose(self) -> [MaybeUninit<T>; N] {
        unsafe { intrinsics::read(self.as_ptr() as *const [MaybeUninit<T>; N]) }
    }
}

impl<T> [MaybeUninit<T>] {
    /// Drops every value; all must be there.
    pub unsafe fn assume_init_drop(&mut self) {
        intrinsics::drop_in_place(self as *mut [MaybeUninit<T>] as *mut [T])
    }

    /// Lends the values; all must be there.
    pub const unsafe fn assume_init_ref(&self) -> &[T] {
        &*(self as *const [MaybeUninit<T>] as *const [T])
    }

    /// Lends the values for changing; all must be there.
    pub const unsafe fn assume_init_mut(&mut self) -> &mut [T] {
        &mut *(self as *mut [MaybeUninit<T>] as *mut [T])
    }

    /// Fills the room with copies of `source` and lends them.
    pub fn write_copy_of_slice(&mut self, source: &[T]) -> &mut [T]
    where
        T: Copy,
    {
        if self.len() != source.len() {
            crate::panicking::copy_lengths(source.len(), self.len());
        }
        unsafe {
            intrinsics::copy_nonoverlapping(source.as_ptr(), self.as_mut_ptr() as *mut T, source.len());
            &mut *(self as *mut [MaybeUninit<T>] as *mut [T])
        }
    }

    /// Fills the room with clones of `source` and lends them.
    pub fn write_clone_of_slice(&mut self, source: &[T]) -> &mut [T]
    where
        T: Clone,
    {
        if self.len() != source.len() {
            crate::panicking::panic_text("destination and source slices have different lengths");
        }
        for i in 0..source.len() {
            self[i].write(source[i].clone());
        }
        unsafe { &mut *(self as *mut [MaybeUninit<T>] as *mut [T]) }
    }
}

impl<T: Copy> Clone for MaybeUninit<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T: Copy> Copy for MaybeUninit<T> {}

impl<T> fmt::Debug for MaybeUninit<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("MaybeUninit<")?;
        f.write_str(crate::any::type_name::<T>())?;
        f.write_str(">")
    }
}

impl<T, const N: usize> From<[MaybeUninit<T>; N]> for MaybeUninit<[T; N]> {
    fn from(places: [MaybeUninit<T>; N]) -> Self {
        unsafe { transmute_copy(&ManuallyDrop::new(places)) }
    }
}

impl<T, const N: usize> From<MaybeUninit<[T; N]>> for [MaybeUninit<T>; N] {
    fn from(array: MaybeUninit<[T; N]>) -> Self {
        unsafe { transmute_copy(&ManuallyDrop::new(array)) }
    }
}

#[each([MaybeUninit<T>], [MaybeUninit<T>; N])]
impl<T, const N: usize> AsRef<each> for MaybeUninit<[T; N]> {
    fn as_ref(&self) -> &each {
        unsafe { &*(self as *const MaybeUninit<[T; N]> as *const [MaybeUninit<T>; N]) }
    }
}

#[each([MaybeUninit<T>], [MaybeUninit<T>; N])]
impl<T, const N: usize> AsMut<each> for MaybeUninit<[T; N]> {
    fn as_mut(&mut self) -> &mut each {
        unsafe { &mut *(self as *mut MaybeUninit<[T; N]> as *mut [MaybeUninit<T>; N]) }
    }
}
