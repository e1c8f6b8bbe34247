//! The names that every module sees without `use`.

pub use crate::borrow::ToOwned;
pub use crate::boxed::Box;
pub use crate::clone::Clone;
pub use crate::cmp::{Eq, Ord, PartialEq, PartialOrd};
pub use crate::convert::{AsMut, AsRef, From, Into, TryFrom, TryInto};
pub use crate::default::Default;
pub use crate::iter::{DoubleEndedIterator, ExactSizeIterator, Extend, FromIterator, IntoIterator, Iterator};
pub use crate::marker::{Copy, Send, Sized, Sync, Unpin};
pub use crate::mem::{align_of, align_of_val, drop, size_of, size_of_val};
pub use crate::ops::{Drop, Fn, FnMut, FnOnce};
pub use crate::option::Option;
pub use crate::option::Option::{None, Some};
pub use crate::result::Result;
pub use crate::result::Result::{Err, Ok};
pub use crate::string::{String, ToString};
pub use crate::vec::Vec;
pub use crate::wide::{i128, u128};

/// The same names again, for programs that write the edition out.
pub mod v1 {
    pub use super::*;
}

/// The names of edition 2021.
pub mod rust_2021 {
    pub use super::*;
}

/// The names of edition 2024.
pub mod rust_2024 {
    pub use super::*;
}
