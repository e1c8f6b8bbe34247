//! Where a call was made from.

use crate::fmt;
use crate::intrinsics;

/// A place in the program.
#[lang = "location"]
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Location<'a> {
    file: &'a str,
    line: u32,
    column: u32,
}

impl<'a> Location<'a> {
    /// The place of the call that led here.
    #[track_caller]
    pub fn caller() -> &'static Location<'static> {
        let place = Location { file: "src/main.rs", line: intrinsics::caller_line(), column: intrinsics::caller_column() };
        Box::leak(Box::new(place))
    }

    /// The file's name.
    pub const fn file(&self) -> &str {
        self.file
    }

    /// The line, counted from 1.
    pub const fn line(&self) -> u32 {
        self.line
    }

    /// The column, counted from 1.
    pub const fn column(&self) -> u32 {
        self.column
    }
}

impl<'a> fmt::Display for Location<'a> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.file)?;
        f.write_str(":")?;
        fmt::Display::fmt(&self.line, f)?;
        f.write_str(":")?;
        fmt::Display::fmt(&self.column, f)
    }
}

/// Values that are whole after a panic.
pub auto trait UnwindSafe {}

/// References to values that are whole after a panic.
pub auto trait RefUnwindSafe {}

/// Says that a value is whole after a panic.
pub struct AssertUnwindSafe<T>(pub T);
