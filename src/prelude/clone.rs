//! `Clone`: another value like this one.

/// Types that can make another value like this one.
#[lang = "clone"]
pub trait Clone: Sized {
    /// Makes another value.
    fn clone(&self) -> Self;

    /// Makes this value like `source`; the old value is dropped.
    fn clone_from(&mut self, source: &Self) {
        *self = source.clone();
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize, f32, f64, bool, char)]
impl Clone for each {
    #[inline]
    fn clone(&self) -> Self {
        *self
    }
}

impl<T: ?Sized> Clone for *const T {
    #[inline]
    fn clone(&self) -> Self {
        *self
    }
}

impl<T: ?Sized> Clone for *mut T {
    #[inline]
    fn clone(&self) -> Self {
        *self
    }
}

impl<T: ?Sized> Clone for &T {
    #[inline]
    fn clone(&self) -> Self {
        *self
    }
}
