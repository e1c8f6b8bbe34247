//! Numbers: the methods of integers and floats, and reading them from text.

use crate::fmt;
use crate::intrinsics;

pub use crate::float::{FpCategory, FromFloat};
pub use crate::num_parse::{IntErrorKind, ParseFloatError, ParseIntError};

pub use crate::nonzero::{
    NonZero, NonZeroI16, NonZeroI32, NonZeroI64, NonZeroI8, NonZeroIsize, NonZeroU16, NonZeroU32, NonZeroU64, NonZeroU8,
    NonZeroUsize, ZeroablePrimitive,
};
pub use crate::saturating::Saturating;
pub use crate::wrapping::Wrapping;

/// The number does not fit into the other type.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TryFromIntError(pub(crate) ());

impl fmt::Display for TryFromIntError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad("out of range integral type conversion attempted")
    }
}

impl From<crate::convert::Infallible> for TryFromIntError {
    fn from(never: crate::convert::Infallible) -> TryFromIntError {
        match never {}
    }
}

/// The number as a `B`, or the error when it does not fit.
pub(crate) fn try_cast<A: Copy, B: Copy>(value: A, is_outside: bool) -> Result<B, TryFromIntError> {
    if is_outside {
        Err(TryFromIntError(()))
    } else {
        Ok(intrinsics::int_cast(value))
    }
}
