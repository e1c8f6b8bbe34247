//! How the library panics: a message goes to stream 3, then unwinding starts.

use crate::fmt::{Arguments, Debug, Display, Formatter};
use crate::intrinsics;

/// Panics with a message.
#[lang = "panic_text"]
#[track_caller]
pub fn panic_text(message: &str) -> ! {
    intrinsics::print(3, message.as_ptr(), message.len());
    intrinsics::panic()
}

/// Panics with a formatted message.
#[lang = "panic_fmt"]
#[track_caller]
pub fn panic_fmt(message: Arguments<'_>) -> ! {
    let mut f = Formatter::stream(3);
    let _ = f.write_fmt(message);
    intrinsics::panic()
}

/// Panics with a value as the message.
#[lang = "panic_display"]
#[track_caller]
pub fn panic_display<T: Display + ?Sized>(message: &T) -> ! {
    let mut f = Formatter::stream(3);
    let _ = message.fmt(&mut f);
    intrinsics::panic()
}

/// `unwrap` found `None`.
#[lang = "panic_unwrap_none"]
pub(crate) fn unwrap_none() -> ! {
    panic_text("called `Option::unwrap()` on a `None` value")
}

/// `unwrap` or `expect` found the other variant of a `Result`.
#[lang = "panic_unwrap_failed"]
pub(crate) fn unwrap_failed<E: Debug>(message: &str, error: &E) -> ! {
    let mut f = Formatter::stream(3);
    f.piece(message);
    f.piece(": ");
    let _ = error.fmt(&mut f);
    intrinsics::panic()
}

/// A message made of text and numbers in turn.
fn panic_numbers(first: &str, a: usize, second: &str, b: usize, third: &str) -> ! {
    let mut f = Formatter::stream(3);
    f.piece(first);
    let _ = Display::fmt(&a, &mut f);
    f.piece(second);
    let _ = Display::fmt(&b, &mut f);
    f.piece(third);
    intrinsics::panic()
}

/// An index lies beyond the length.
#[lang = "panic_bounds_check"]
pub fn bounds_check(index: usize, len: usize) -> ! {
    panic_numbers("index out of bounds: the len is ", len, " but the index is ", index, "")
}

/// A range starts beyond the length.
pub(crate) fn slice_start(start: usize, len: usize) -> ! {
    panic_numbers("range start index ", start, " out of range for slice of length ", len, "")
}

/// A range ends beyond the length.
pub(crate) fn slice_end(end: usize, len: usize) -> ! {
    panic_numbers("range end index ", end, " out of range for slice of length ", len, "")
}

/// A range ends before it starts.
pub(crate) fn slice_order(start: usize, end: usize) -> ! {
    panic_numbers("slice index starts at ", start, " but ends at ", end, "")
}

/// A range does not lie within the length.
pub(crate) fn slice_range(start: usize, end: usize, len: usize) -> ! {
    if start > len {
        slice_start(start, len)
    }
    if end > len {
        slice_end(end, len)
    }
    slice_order(start, end)
}

/// Two slices that must be equally long are not.
pub(crate) fn copy_lengths(source: usize, target: usize) -> ! {
    panic_numbers(
        "copy_from_slice: source slice length (",
        source,
        ") does not match destination slice length (",
        target,
        ")",
    )
}

/// `insert` beyond the end.
pub(crate) fn insert_index(index: usize, len: usize) -> ! {
    panic_numbers("insertion index (is ", index, ") should be <= len (is ", len, ")")
}

/// `remove` beyond the end.
pub(crate) fn remove_index(index: usize, len: usize) -> ! {
    panic_numbers("removal index (is ", index, ") should be < len (is ", len, ")")
}

/// `swap_remove` beyond the end.
pub(crate) fn swap_remove_index(index: usize, len: usize) -> ! {
    panic_numbers("swap_remove index (is ", index, ") should be < len (is ", len, ")")
}

/// `split_off` beyond the end.
pub(crate) fn split_off_index(index: usize, len: usize) -> ! {
    panic_numbers("`at` split index (is ", index, ") should be <= len (is ", len, ")")
}

/// A collection would need more bytes than there are addresses.
#[lang = "panic_capacity_overflow"]
pub(crate) fn capacity_overflow() -> ! {
    panic_text("capacity overflow")
}

/// A text was cut outside its length or in the middle of a character.
pub(crate) fn str_slice(text: &str, start: usize, end: usize) -> ! {
    let mut f = Formatter::stream(3);
    let mut shown = text.len();
    if shown > 256 {
        shown = 256;
        while !text.is_char_boundary(shown) {
            shown -= 1;
        }
    }
    let head = unsafe { text.get_unchecked(0..shown) };
    let tail = if shown < text.len() { "[...]" } else { "" };
    if start > text.len() || end > text.len() {
        let wrong = if start > text.len() { start } else { end };
        f.piece(if start > text.len() { "start byte index " } else { "end byte index " });
        let _ = Display::fmt(&wrong, &mut f);
        f.piece(" is out of bounds of `");
    } else if start > end {
        f.piece("begin > end (");
        let _ = Display::fmt(&start, &mut f);
        f.piece(" > ");
        let _ = Display::fmt(&end, &mut f);
        f.piece(") when slicing `");
    } else {
        let is_start = !text.is_char_boundary(start);
        let wrong = if is_start { start } else { end };
        let mut from = wrong;
        while !text.is_char_boundary(from) {
            from -= 1;
        }
        let inside = unsafe { text.get_unchecked(from..text.len()) }.chars().next().unwrap();
        f.piece(if is_start { "start byte index " } else { "end byte index " });
        let _ = Display::fmt(&wrong, &mut f);
        f.piece(" is not a char boundary; it is inside ");
        let _ = Debug::fmt(&inside, &mut f);
        f.piece(" (bytes ");
        let _ = Display::fmt(&from, &mut f);
        f.piece("..");
        let _ = Display::fmt(&(from + inside.len_utf8()), &mut f);
        f.piece(") of `");
    }
    f.piece(head);
    f.piece("`");
    f.piece(tail);
    intrinsics::panic()
}

/// `clamp` with its ends exchanged.
pub(crate) fn clamp_order<T: Debug>(message: &str, min: &T, max: &T) -> ! {
    let mut f = Formatter::stream(3);
    f.piece(message);
    f.piece(". min = ");
    let _ = Debug::fmt(min, &mut f);
    f.piece(", max = ");
    let _ = Debug::fmt(max, &mut f);
    intrinsics::panic()
}

/// The first line of a failed `assert_eq!` (0), `assert_ne!` (1) or `assert_matches!` (2).
fn assert_head(kind: u32, f: &mut Formatter<'_>) {
    f.piece("assertion `left ");
    if kind == 0 {
        f.piece("==");
    } else if kind == 1 {
        f.piece("!=");
    } else {
        f.piece("matches");
    }
    f.piece(" right` failed");
}

/// The two sides of a failed comparison.
fn assert_sides<T: Debug + ?Sized, U: Debug + ?Sized>(left: &T, right: &U, f: &mut Formatter<'_>) {
    f.piece("\n  left: ");
    let _ = Debug::fmt(left, f);
    f.piece("\n right: ");
    let _ = Debug::fmt(right, f);
}

/// `assert_eq!` or `assert_ne!` failed.
#[lang = "assert_failed"]
#[track_caller]
pub fn assert_failed<T: Debug + ?Sized, U: Debug + ?Sized>(kind: u32, left: &T, right: &U) -> ! {
    let mut f = Formatter::stream(3);
    assert_head(kind, &mut f);
    assert_sides(left, right, &mut f);
    intrinsics::panic()
}

/// `assert_eq!` or `assert_ne!` with a message failed.
#[lang = "assert_failed_with"]
#[track_caller]
pub fn assert_failed_with<T: Debug + ?Sized, U: Debug + ?Sized>(
    kind: u32,
    left: &T,
    right: &U,
    message: Arguments<'_>,
) -> ! {
    let mut f = Formatter::stream(3);
    assert_head(kind, &mut f);
    f.piece(": ");
    let _ = f.write_fmt(message);
    assert_sides(left, right, &mut f);
    intrinsics::panic()
}

/// `assert!(...)` failed; `message` is ready made.
#[lang = "panic_assert"]
#[track_caller]
pub fn assert_plain(message: &str) -> ! {
    panic_text(message)
}
