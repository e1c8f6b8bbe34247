//! What options, results and the flow of control can do besides, in a file beside since few programs ask for it.

use crate::ops::ControlFlow;

impl<T> Option<T> {
    /// The value as a slice of length one or zero, for changing it.
    pub fn as_mut_slice(&mut self) -> &mut [T] {
        match self {
            Some(value) => crate::slice::from_mut(value),
            None => &mut [],
        }
    }
}

impl<T, E> Result<&mut T, E> {
    /// A copy of the value referred to.
    pub fn copied(self) -> Result<T, E>
    where
        T: Copy,
    {
        self.map(|value| *value)
    }

    /// A clone of the value referred to.
    pub fn cloned(self) -> Result<T, E>
    where
        T: Clone,
    {
        self.map(|value| value.clone())
    }
}

impl<'a, T, E> IntoIterator for &'a mut Result<T, E> {
    type Item = &'a mut T;
    type IntoIter = crate::option::IntoIter<&'a mut T>;
    fn into_iter(self) -> crate::option::IntoIter<&'a mut T> {
        self.as_mut().ok().into_iter()
    }
}

impl<B, C> ControlFlow<B, C> {
    /// What it goes on with, if it goes on.
    pub fn continue_value(self) -> Option<C> {
        match self {
            ControlFlow::Continue(value) => Some(value),
            ControlFlow::Break(_) => None,
        }
    }

    /// Changes what it stops with.
    pub fn map_break<T, F: FnOnce(B) -> T>(self, change: F) -> ControlFlow<T, C> {
        match self {
            ControlFlow::Continue(value) => ControlFlow::Continue(value),
            ControlFlow::Break(value) => ControlFlow::Break(change(value)),
        }
    }

    /// Changes what it goes on with.
    pub fn map_continue<T, F: FnOnce(C) -> T>(self, change: F) -> ControlFlow<B, T> {
        match self {
            ControlFlow::Continue(value) => ControlFlow::Continue(change(value)),
            ControlFlow::Break(value) => ControlFlow::Break(value),
        }
    }
}

/// 0 is false and 1 is true; there is no other.
#[each(i8, i16, i32, i64, i128, u8, u16, u32, u64, u128)]
impl TryFrom<each> for bool {
    type Error = crate::num::TryFromIntError;
    fn try_from(number: each) -> Result<bool, crate::num::TryFromIntError> {
        match number {
            0 => Ok(false),
            1 => Ok(true),
            _ => Err(crate::num::TryFromIntError(())),
        }
    }
}
