//! How the library panics: a message goes to stream 3, then unwinding starts.

use crate::any::Any;
use crate::boxed::Box;
use crate::fmt::{Arguments, Debug, Display, Formatter};
use crate::intrinsics;
use crate::string::String;
use crate::vec::Vec;

/// Writes a message. No panic leaves it: one is coming already.
#[lang = "panic_gather"]
extern "C" fn gather<W: FnOnce(&mut Formatter<'_>) -> crate::fmt::Result>(write: W) {
    let _ = write(&mut Formatter::stream(3));
}

/// Panics with a message.
#[lang = "panic_text"]
#[track_caller]
pub fn panic_text(message: &str) -> ! {
    intrinsics::panic_static(message.as_ptr(), message.len())
}

/// Panics with a formatted message.
#[lang = "panic_fmt"]
#[track_caller]
pub fn panic_fmt(message: Arguments<'_>) -> ! {
    gather(|f| f.write_fmt(message));
    intrinsics::panic()
}

/// Panics with a value as the message.
#[lang = "panic_display"]
#[track_caller]
pub fn panic_display<T: Display + ?Sized>(message: &T) -> ! {
    gather(|f| message.fmt(f));
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
    gather(|f| {
        f.piece(message);
        f.piece(": ");
        error.fmt(f)
    });
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
fn assert_sides<T: Debug + ?Sized, U: Debug + ?Sized>(
    left: &T,
    right: &U,
    f: &mut Formatter<'_>,
) -> crate::fmt::Result {
    f.piece("\n  left: ");
    let _ = Debug::fmt(left, f);
    f.piece("\n right: ");
    Debug::fmt(right, f)
}

/// `assert_eq!` or `assert_ne!` failed.
#[lang = "assert_failed"]
#[track_caller]
pub fn assert_failed<T: Debug + ?Sized, U: Debug + ?Sized>(kind: u32, left: &T, right: &U) -> ! {
    gather(|f| {
        assert_head(kind, f);
        assert_sides(left, right, f)
    });
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
    gather(|f| {
        assert_head(kind, f);
        f.piece(": ");
        let _ = f.write_fmt(message);
        assert_sides(left, right, f)
    });
    intrinsics::panic()
}

/// `assert!(...)` failed; `message` is ready made.
#[lang = "panic_assert"]
#[track_caller]
pub fn assert_plain(message: &str) -> ! {
    panic_text(message)
}

/// How many panics with a value of the program's own may be under way at once.
const MOST_CARRIED: usize = 16;

/// What they carry, the newest last.
static mut CARRIED: [Option<Box<dyn Any + Send>>; MOST_CARRIED] =
    [None, None, None, None, None, None, None, None, None, None, None, None, None, None, None, None];
static mut CARRIED_COUNT: usize = 0;

/// Keeps what the panic that begins now carries.
pub(crate) fn carry(payload: Box<dyn Any + Send>) {
    unsafe {
        if CARRIED_COUNT == MOST_CARRIED {
            let mut f = Formatter::stream(2);
            f.piece("more than 16 panics at once\n");
            intrinsics::abort();
        }
        CARRIED[CARRIED_COUNT] = Some(payload);
        CARRIED_COUNT += 1;
    }
}

/// A value as the text that is printed of it.
pub(crate) fn carried_text(payload: &(dyn Any + Send)) -> &str {
    if let Some(text) = payload.downcast_ref::<&'static str>() {
        return *text;
    }
    match payload.downcast_ref::<String>() {
        Some(text) => text.as_str(),
        None => "Box<dyn Any>",
    }
}

/// The texts of arithmetic that went wrong.
fn arithmetic_text(kind: usize) -> &'static str {
    match kind {
        0 => "attempt to add with overflow",
        1 => "attempt to subtract with overflow",
        2 => "attempt to multiply with overflow",
        3 => "attempt to divide with overflow",
        4 => "attempt to calculate the remainder with overflow",
        5 => "attempt to negate with overflow",
        6 => "attempt to shift left with overflow",
        7 => "attempt to shift right with overflow",
        8 => "attempt to divide by zero",
        _ => "attempt to calculate the remainder with a divisor of zero",
    }
}

/// The text of the panic, made anew.
fn made_text() -> String {
    let length = intrinsics::panic_fact(1);
    let mut bytes: Vec<u8> = Vec::with_capacity(length);
    unsafe {
        intrinsics::panic_copy_text(bytes.as_mut_ptr());
        bytes.set_len(length);
        String::from_utf8_unchecked(bytes)
    }
}

/// The text of the panic, if it is one that lives for ever.
fn lasting_text(kind: usize) -> &'static str {
    if kind == 1 {
        let bytes = intrinsics::slice_from_raw_parts(intrinsics::panic_static_text(), intrinsics::panic_fact(1));
        unsafe { &*intrinsics::str_from_bytes(bytes) }
    } else {
        arithmetic_text(kind - 3)
    }
}

/// What the panic that was caught carries: a `String`, a `&str`, or a value of the program's own.
pub(crate) fn take_carried() -> Box<dyn Any + Send> {
    let kind = intrinsics::panic_fact(0);
    if kind == 2 {
        unsafe {
            CARRIED_COUNT -= 1;
            return (*(&raw mut CARRIED[CARRIED_COUNT])).take().unwrap();
        }
    }
    if kind == 0 { Box::new(made_text()) } else { Box::new(lasting_text(kind)) }
}

/// Lends what the newest panic carries.
pub(crate) fn call_with_carried(f: fn(&(dyn Any + Send))) {
    let kind = intrinsics::panic_fact(0);
    if kind == 2 {
        if let Some(payload) = unsafe { &*(&raw const CARRIED[CARRIED_COUNT - 1]) } {
            f(&**payload);
        }
    } else if kind == 0 {
        f(&made_text());
    } else {
        f(&lasting_text(kind));
    }
}
