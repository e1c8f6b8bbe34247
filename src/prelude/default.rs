//! `Default`: a value to begin with.

/// Types with a value to begin with.
pub trait Default: Sized {
    /// The value to begin with.
    fn default() -> Self;
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize)]
impl Default for each {
    fn default() -> Self {
        0
    }
}

#[each(f32, f64)]
impl Default for each {
    fn default() -> Self {
        0.0
    }
}

impl Default for bool {
    fn default() -> Self {
        false
    }
}

impl Default for char {
    fn default() -> Self {
        '\0'
    }
}

impl Default for &str {
    fn default() -> Self {
        ""
    }
}

impl<T> Default for &[T] {
    fn default() -> Self {
        &[]
    }
}

impl<T> Default for &mut [T] {
    fn default() -> Self {
        &mut []
    }
}

impl<T> Default for *const T {
    fn default() -> Self {
        crate::ptr::null()
    }
}

impl<T> Default for *mut T {
    fn default() -> Self {
        crate::ptr::null_mut()
    }
}
