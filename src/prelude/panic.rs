//! Where a call was made from.

use crate::fmt;
use crate::intrinsics;
use crate::panicking;
use crate::ptr;

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
        place_of(intrinsics::caller_line(), intrinsics::caller_column())
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

/// How many places a program may ask for.
const MOST_PLACES: usize = 256;

/// The places that were asked for so far, each once: a `Location` lives for ever and takes no block.
static mut PLACES: [Location<'static>; MOST_PLACES] = [Location { file: "", line: 0, column: 0 }; MOST_PLACES];

/// The one `Location` of a line and column.
fn place_of(line: u32, column: u32) -> &'static Location<'static> {
    let mut at = 0;
    while at < MOST_PLACES {
        let place = unsafe { &raw mut PLACES[at] };
        unsafe {
            if (*place).line == 0 {
                ptr::write(place, Location { file: file!(), line, column });
            }
            if (*place).line == line && (*place).column == column {
                return &*place;
            }
        }
        at += 1;
    }
    panicking::panic_text("Location::caller was asked for more than 256 places")
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
