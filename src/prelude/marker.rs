//! Traits without methods: facts about types that the engine works out or a type promises.

use crate::cmp::Ordering;
use crate::fmt;
use crate::hash::{Hash, Hasher};

/// The size is known from the type alone.
#[lang = "sized"]
pub trait Sized {}

/// A pointer to `Self` can become a pointer to `T`, as from `[i32; 3]` to `[i32]`.
#[lang = "unsize"]
#[unstable(unsize)]
pub trait Unsize<T: ?Sized> {}

/// Copying the bytes makes a second, independent value.
#[lang = "copy"]
pub trait Copy: Clone {}

/// The value may move to another thread.
#[lang = "send"]
pub unsafe auto trait Send {}

/// A reference may move to another thread.
#[lang = "sync"]
pub unsafe auto trait Sync {}

/// The value does not mind being moved.
#[lang = "unpin"]
pub auto trait Unpin {}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize, f32, f64, bool, char)]
impl Copy for each {}

impl<T: ?Sized> Copy for *const T {}

impl<T: ?Sized> Copy for *mut T {}

impl<T: ?Sized> Copy for &T {}

/// Behaves as if it held a `T`, and takes no room.
#[lang = "phantom_data"]
pub struct PhantomData<T: ?Sized>;

impl<T: ?Sized> Clone for PhantomData<T> {
    fn clone(&self) -> Self {
        PhantomData
    }
}

impl<T: ?Sized> Copy for PhantomData<T> {}

impl<T: ?Sized> Default for PhantomData<T> {
    fn default() -> Self {
        PhantomData
    }
}

impl<T: ?Sized> PartialEq for PhantomData<T> {
    fn eq(&self, _other: &Self) -> bool {
        true
    }
}

impl<T: ?Sized> Eq for PhantomData<T> {}

impl<T: ?Sized> PartialOrd for PhantomData<T> {
    fn partial_cmp(&self, _other: &Self) -> Option<Ordering> {
        Some(Ordering::Equal)
    }
}

impl<T: ?Sized> Ord for PhantomData<T> {
    fn cmp(&self, _other: &Self) -> Ordering {
        Ordering::Equal
    }
}

impl<T: ?Sized> Hash for PhantomData<T> {
    fn hash<H: Hasher>(&self, _state: &mut H) {}
}

impl<T: ?Sized> fmt::Debug for PhantomData<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("PhantomData<")?;
        f.write_str(crate::any::type_name::<T>())?;
        f.write_str(">")
    }
}

/// A type that must not be moved once it has been pinned.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PhantomPinned;
