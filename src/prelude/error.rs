//! `Error`: what errors have in common.

use crate::fmt::{Debug, Display};

/// Errors can be shown to users and to programmers.
#[lang = "error"]
pub trait Error: Debug + Display {
    /// A short description; `Display` is preferred.
    fn description(&self) -> &str {
        "description() is deprecated; use Display"
    }
}

#[each(
    crate::fmt::Error,
    crate::num::ParseIntError,
    crate::num::ParseFloatError,
    crate::num::TryFromIntError,
    crate::str::Utf8Error,
    crate::str::ParseBoolError,
    crate::string::FromUtf8Error,
    crate::char::ParseCharError,
    crate::char::CharTryFromError,
    crate::cell::BorrowError,
    crate::cell::BorrowMutError,
    crate::array::TryFromSliceError,
    crate::convert::Infallible
)]
impl Error for each {}

impl<T: Error> Error for Box<T> {}

impl<'a, T: Error + ?Sized> Error for &'a T {}
