//! `String`: text that can grow, in a `Vec<u8>` that is always UTF-8.

use crate::borrow::{Borrow, BorrowMut, Cow};
use crate::cmp::Ordering;
use crate::fmt;
use crate::hash::{Hash, Hasher};
use crate::intrinsics;
use crate::ops::{Add, AddAssign, Deref, DerefMut, Index, IndexMut, RangeBounds};
use crate::panicking;
use crate::ptr;
use crate::slice::SliceIndex;
use crate::str::{self, FromStr, Pattern, Utf8Error};

/// Text that can grow.
#[lang = "string"]
pub struct String {
    vec: Vec<u8>,
}

/// The bytes are no UTF-8; they are kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FromUtf8Error {
    bytes: Vec<u8>,
    error: Utf8Error,
}

impl FromUtf8Error {
    /// The bytes.
    pub fn as_bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// The bytes, given back.
    pub fn into_bytes(self) -> Vec<u8> {
        self.bytes
    }

    /// What is wrong with them.
    pub fn utf8_error(&self) -> Utf8Error {
        self.error
    }
}

impl fmt::Display for FromUtf8Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.error, f)
    }
}

/// Everything that has a Display has this.
pub trait ToString {
    /// The text that `{}` shows.
    fn to_string(&self) -> String;
}

impl<T: fmt::Display + ?Sized> ToString for T {
    fn to_string(&self) -> String {
        self.__to_string()
    }
}

impl String {
    /// An empty text; it takes no block yet.
    #[inline]
    pub const fn new() -> String {
        String { vec: Vec::new() }
    }

    /// An empty text with room for `capacity` bytes.
    pub fn with_capacity(capacity: usize) -> String {
        String { vec: Vec::with_capacity(capacity) }
    }

    /// The bytes as text, if they are UTF-8.
    pub fn from_utf8(bytes: Vec<u8>) -> Result<String, FromUtf8Error> {
        match str::from_utf8(&bytes) {
            Ok(_) => Ok(String { vec: bytes }),
            Err(error) => Err(FromUtf8Error { bytes, error }),
        }
    }

    /// The bytes as text; wrong ones become U+FFFD.
    pub fn from_utf8_lossy(bytes: &[u8]) -> Cow<'_, str> {
        let mut rest = bytes;
        let mut result = String::new();
        loop {
            match str::from_utf8(rest) {
                Ok(text) => {
                    if result.is_empty() && rest.len() == bytes.len() {
                        return Cow::Borrowed(text);
                    }
                    result.push_str(text);
                    return Cow::Owned(result);
                }
                Err(error) => {
                    result.push_str(unsafe { str::from_utf8_unchecked(&rest[..error.valid_up_to()]) });
                    result.push('\u{fffd}');
                    match error.error_len() {
                        Some(len) => rest = &rest[error.valid_up_to() + len..],
                        None => return Cow::Owned(result),
                    }
                }
            }
        }
    }

    /// The bytes as text; nothing is checked.
    #[inline]
    pub unsafe fn from_utf8_unchecked(bytes: Vec<u8>) -> String {
        String { vec: bytes }
    }

    /// UTF-16 as text, if it is right.
    pub fn from_utf16(units: &[u16]) -> Result<String, FromUtf16Error> {
        let mut result = String::with_capacity(units.len());
        let mut at = 0;
        while at < units.len() {
            let unit = units[at] as u32;
            at += 1;
            let mut scalar = unit;
            if unit >= 0xd800 && unit < 0xdc00 && at < units.len() {
                let low = units[at] as u32;
                at += 1;
                scalar = if low >= 0xdc00 && low < 0xe000 {
                    0x10000 + ((unit - 0xd800) << 10) + (low - 0xdc00)
                } else {
                    0xd800
                };
            }
            match char::from_u32(scalar) {
                Some(c) => result.push(c),
                None => return Err(FromUtf16Error(())),
            }
        }
        Ok(result)
    }

    /// A text from pointer, length and capacity.
    pub unsafe fn from_raw_parts(ptr: *mut u8, length: usize, capacity: usize) -> String {
        String { vec: Vec::from_raw_parts(ptr, length, capacity) }
    }

    /// Gives up ownership: pointer, length and capacity.
    pub fn into_raw_parts(self) -> (*mut u8, usize, usize) {
        self.vec.into_raw_parts()
    }

    /// The bytes, in the same block.
    #[inline]
    pub fn into_bytes(self) -> Vec<u8> {
        self.vec
    }

    /// The text as a slice.
    #[inline]
    pub const fn as_str(&self) -> &str {
        unsafe { str::from_utf8_unchecked(self.vec.as_slice()) }
    }

    /// The text as a slice, for changing it.
    #[inline]
    pub const fn as_mut_str(&mut self) -> &mut str {
        unsafe { str::from_utf8_unchecked_mut(self.vec.as_mut_slice()) }
    }

    /// The bytes.
    #[inline]
    pub const fn as_bytes(&self) -> &[u8] {
        self.vec.as_slice()
    }

    /// The vector inside; it must stay UTF-8.
    pub const unsafe fn as_mut_vec(&mut self) -> &mut Vec<u8> {
        &mut self.vec
    }

    /// How many bytes.
    #[inline]
    pub const fn len(&self) -> usize {
        self.vec.len()
    }

    /// Is it empty?
    #[inline]
    pub const fn is_empty(&self) -> bool {
        self.vec.len() == 0
    }

    /// For how many bytes there is room.
    #[inline]
    pub const fn capacity(&self) -> usize {
        self.vec.capacity()
    }

    /// Makes room for at least `additional` more bytes.
    pub fn reserve(&mut self, additional: usize) {
        self.vec.reserve(additional);
    }

    /// Makes room for exactly `additional` more bytes.
    pub fn reserve_exact(&mut self, additional: usize) {
        self.vec.reserve_exact(additional);
    }

    /// Makes room for at least `additional` more bytes, or says that it cannot be had.
    pub fn try_reserve(&mut self, additional: usize) -> Result<(), crate::vec::TryReserveError> {
        self.vec.try_reserve(additional)
    }

    /// Gives back the room that is not used.
    pub fn shrink_to_fit(&mut self) {
        self.vec.shrink_to_fit();
    }

    /// Gives back the room beyond `capacity` bytes.
    pub fn shrink_to(&mut self, capacity: usize) {
        self.vec.shrink_to(capacity);
    }

    /// Puts a text behind the last byte.
    pub fn push_str(&mut self, text: &str) {
        let len = self.vec.len();
        self.vec.reserve(text.len());
        unsafe {
            ptr::copy_nonoverlapping(text.as_ptr(), self.vec.as_mut_ptr().add(len), text.len());
            self.vec.set_len(len + text.len());
        }
    }

    /// Puts a character behind the last byte.
    pub fn push(&mut self, c: char) {
        let mut room = [0u8; 4];
        self.push_str(c.encode_utf8(&mut room));
    }

    /// Takes the last character away.
    pub fn pop(&mut self) -> Option<char> {
        let c = self.chars().next_back()?;
        let len = self.len() - c.len_utf8();
        unsafe { self.vec.set_len(len) };
        Some(c)
    }

    /// Puts a character in at byte `index`.
    #[track_caller]
    pub fn insert(&mut self, index: usize, c: char) {
        let mut room = [0u8; 4];
        self.insert_str(index, c.encode_utf8(&mut room));
    }

    /// Puts a text in at byte `index`.
    #[track_caller]
    pub fn insert_str(&mut self, index: usize, text: &str) {
        if !self.is_char_boundary(index) {
            panicking::panic_text("assertion failed: self.is_char_boundary(idx)");
        }
        let len = self.len();
        self.vec.reserve(text.len());
        unsafe {
            let place = self.vec.as_mut_ptr().add(index);
            ptr::copy(place as *const u8, place.add(text.len()), len - index);
            ptr::copy_nonoverlapping(text.as_ptr(), place, text.len());
            self.vec.set_len(len + text.len());
        }
    }

    /// Takes the character at byte `index` away.
    #[track_caller]
    pub fn remove(&mut self, index: usize) -> char {
        let c = match self[index..].chars().next() {
            Some(c) => c,
            None => panicking::panic_text("cannot remove a char from the end of a string"),
        };
        let len = self.len();
        let width = c.len_utf8();
        unsafe {
            let place = self.vec.as_mut_ptr().add(index);
            ptr::copy(place.add(width) as *const u8, place, len - index - width);
            self.vec.set_len(len - width);
        }
        c
    }

    /// Keeps the characters that pass the test.
    pub fn retain<F: FnMut(char) -> bool>(&mut self, mut test: F) {
        let mut kept = 0;
        let mut at = 0;
        let len = self.len();
        while at < len {
            let (c, width) = unsafe { crate::str_utf8::decode(self.as_bytes(), at) };
            if test(c) {
                unsafe {
                    let start = self.vec.as_mut_ptr();
                    ptr::copy(start.add(at) as *const u8, start.add(kept), width);
                }
                kept += width;
            }
            at += width;
        }
        unsafe { self.vec.set_len(kept) };
    }

    /// Cuts the text at byte `len`.
    #[track_caller]
    pub fn truncate(&mut self, len: usize) {
        if len <= self.len() {
            if !self.is_char_boundary(len) {
                panicking::panic_text("assertion failed: self.is_char_boundary(new_len)");
            }
            self.vec.truncate(len);
        }
    }

    /// Takes all text away and keeps the block.
    pub fn clear(&mut self) {
        self.vec.clear();
    }

    /// Takes the text from byte `at` on into a string of its own.
    #[track_caller]
    pub fn split_off(&mut self, at: usize) -> String {
        if !self.is_char_boundary(at) {
            panicking::panic_text("assertion failed: self.is_char_boundary(at)");
        }
        String { vec: self.vec.split_off(at) }
    }

    /// Takes the text of a range of bytes out.
    pub fn drain<R: RangeBounds<usize>>(&mut self, range: R) -> Drain<'_> {
        let range = crate::range::resolve_range(range, self.len());
        if !self.is_char_boundary(range.start) {
            panicking::panic_text("assertion failed: self.is_char_boundary(start)");
        }
        if !self.is_char_boundary(range.end) {
            panicking::panic_text("assertion failed: self.is_char_boundary(end)");
        }
        let taken = String::from(&self[range.start..range.end]);
        self.replace_range(range, "");
        Drain { text: taken, at: 0, life: crate::marker::PhantomData }
    }

    /// Puts another text in place of a range of bytes.
    #[track_caller]
    pub fn replace_range<R: RangeBounds<usize>>(&mut self, range: R, with: &str) {
        let range = crate::range::resolve_range(range, self.len());
        if !self.is_char_boundary(range.start) {
            panicking::panic_text("start of range should be a character boundary");
        }
        if !self.is_char_boundary(range.end) {
            panicking::panic_text("end of range should be a character boundary");
        }
        let tail = String::from(&self[range.end..]);
        self.truncate(range.start);
        self.push_str(with);
        self.push_str(&tail);
    }

    /// Takes every match away.
    #[unstable(string_remove_matches)]
    pub fn remove_matches<P: Pattern>(&mut self, pattern: P) {
        let rest = self.replace(pattern, "");
        *self = rest;
    }

    /// The same text in a block without spare room.
    pub fn into_boxed_str(self) -> Box<str> {
        let bytes = Box::into_raw(self.vec.into_boxed_slice());
        unsafe { Box::from_raw(intrinsics::str_from_bytes(bytes as *const [u8]) as *mut str) }
    }

    /// Gives up ownership for ever and lends the text.
    pub fn leak<'a>(self) -> &'a mut str {
        unsafe { str::from_utf8_unchecked_mut(self.vec.leak()) }
    }

    /// Appends some of its own text.
    pub fn extend_from_within<R: RangeBounds<usize>>(&mut self, range: R) {
        let range = crate::range::resolve_range(range, self.len());
        let part = String::from(&self[range.start..range.end]);
        self.push_str(&part);
    }
}

/// The units are no UTF-16.
#[derive(Debug)]
pub struct FromUtf16Error(());

impl fmt::Display for FromUtf16Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("invalid utf-16: lone surrogate found")
    }
}

/// Text that was taken out of a string.
pub struct Drain<'a> {
    text: String,
    at: usize,
    life: crate::marker::PhantomData<&'a mut String>,
}

impl<'a> crate::panic::UnwindSafe for Drain<'a> {}

impl<'a> fmt::Debug for Drain<'a> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Drain").field(&self.as_str()).finish()
    }
}

#[each(str, [u8])]
impl<'a> AsRef<each> for Drain<'a> {
    fn as_ref(&self) -> &each {
        self.as_str().as_ref()
    }
}

impl<'a> Drain<'a> {
    /// What is left.
    pub fn as_str(&self) -> &str {
        &self.text[self.at..]
    }
}

impl<'a> Iterator for Drain<'a> {
    type Item = char;
    fn next(&mut self) -> Option<char> {
        let c = self.as_str().chars().next()?;
        self.at += c.len_utf8();
        Some(c)
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        self.as_str().chars().size_hint()
    }
}

impl<'a> DoubleEndedIterator for Drain<'a> {
    fn next_back(&mut self) -> Option<char> {
        if self.at == self.text.len() { None } else { self.text.pop() }
    }
}

impl Deref for String {
    type Target = str;
    #[inline]
    fn deref(&self) -> &str {
        self.as_str()
    }
}

impl DerefMut for String {
    #[inline]
    fn deref_mut(&mut self) -> &mut str {
        self.as_mut_str()
    }
}

impl<I: SliceIndex<str>> Index<I> for String {
    type Output = I::Output;
    fn index(&self, index: I) -> &I::Output {
        index.index(self.as_str())
    }
}

impl<I: SliceIndex<str>> IndexMut<I> for String {
    fn index_mut(&mut self, index: I) -> &mut I::Output {
        index.index_mut(self.as_mut_str())
    }
}

impl Clone for String {
    fn clone(&self) -> Self {
        String::from(self.as_str())
    }
    fn clone_from(&mut self, source: &Self) {
        self.clear();
        self.push_str(source);
    }
}

impl Default for String {
    fn default() -> Self {
        String::new()
    }
}

impl fmt::Display for String {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
    fn __to_string(&self) -> String {
        self.clone()
    }
}

impl fmt::Debug for String {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self.as_str(), f)
    }
}

impl fmt::Write for String {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        self.push_str(text);
        Ok(())
    }
}

impl Hash for String {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.as_str().hash(state)
    }
}

impl From<&str> for String {
    fn from(text: &str) -> Self {
        let len = text.len();
        let mut result = String::with_capacity(len);
        unsafe {
            ptr::copy_nonoverlapping(text.as_ptr(), result.vec.as_mut_ptr(), len);
            result.vec.set_len(len);
        }
        result
    }
}

impl From<&mut str> for String {
    fn from(text: &mut str) -> Self {
        String::from(&*text)
    }
}

impl From<&String> for String {
    fn from(text: &String) -> Self {
        text.clone()
    }
}

impl From<char> for String {
    fn from(c: char) -> Self {
        let mut room = [0u8; 4];
        String::from(&*c.encode_utf8(&mut room))
    }
}

impl From<Box<str>> for String {
    fn from(text: Box<str>) -> Self {
        text.into_string()
    }
}

impl<'a> From<Cow<'a, str>> for String {
    fn from(text: Cow<'a, str>) -> Self {
        text.into_owned()
    }
}

impl FromStr for String {
    type Err = crate::convert::Infallible;
    fn from_str(text: &str) -> Result<String, crate::convert::Infallible> {
        Ok(String::from(text))
    }
}

impl FromStr for char {
    type Err = crate::char::ParseCharError;
    fn from_str(text: &str) -> Result<char, crate::char::ParseCharError> {
        crate::char::parse(text)
    }
}

impl PartialEq for String {
    fn eq(&self, other: &String) -> bool {
        *self.as_str() == *other.as_str()
    }
}

impl Eq for String {}

impl PartialEq<str> for String {
    fn eq(&self, other: &str) -> bool {
        *self.as_str() == *other
    }
}

impl PartialEq<&str> for String {
    fn eq(&self, other: &&str) -> bool {
        *self.as_str() == **other
    }
}

impl PartialEq<String> for str {
    fn eq(&self, other: &String) -> bool {
        *self == *other.as_str()
    }
}

impl PartialEq<String> for &str {
    fn eq(&self, other: &String) -> bool {
        **self == *other.as_str()
    }
}

impl<'a> PartialEq<Cow<'a, str>> for String {
    fn eq(&self, other: &Cow<'a, str>) -> bool {
        *self.as_str() == **other
    }
}

impl PartialOrd for String {
    fn partial_cmp(&self, other: &String) -> Option<Ordering> {
        Some(self.as_str().cmp(other.as_str()))
    }
}

impl Ord for String {
    fn cmp(&self, other: &String) -> Ordering {
        self.as_str().cmp(other.as_str())
    }
}

impl Add<&str> for String {
    type Output = String;
    fn add(mut self, text: &str) -> String {
        self.push_str(text);
        self
    }
}

impl AddAssign<&str> for String {
    fn add_assign(&mut self, text: &str) {
        self.push_str(text);
    }
}

impl AsRef<str> for String {
    fn as_ref(&self) -> &str {
        self
    }
}

impl AsMut<str> for String {
    fn as_mut(&mut self) -> &mut str {
        self
    }
}

impl AsRef<[u8]> for String {
    fn as_ref(&self) -> &[u8] {
        self.as_bytes()
    }
}

impl Borrow<str> for String {
    fn borrow(&self) -> &str {
        self
    }
}

impl BorrowMut<str> for String {
    fn borrow_mut(&mut self) -> &mut str {
        self
    }
}

impl TryFrom<Vec<u8>> for String {
    type Error = FromUtf8Error;
    fn try_from(bytes: Vec<u8>) -> Result<String, FromUtf8Error> {
        String::from_utf8(bytes)
    }
}

impl Box<str> {
    /// The text as bytes.
    pub fn into_boxed_bytes(self) -> Box<[u8]> {
        unsafe { Box::from_raw(Box::into_raw(self) as *mut [u8]) }
    }
}

impl String {
    /// UTF-16 as text; what is wrong becomes U+FFFD.
    pub fn from_utf16_lossy(units: &[u16]) -> String {
        let mut text = String::new();
        for found in char::decode_utf16(units.iter().copied()) {
            text.push(found.unwrap_or(char::REPLACEMENT_CHARACTER));
        }
        text
    }

    /// Makes room for exactly `additional` more bytes, or says that it cannot be had.
    pub fn try_reserve_exact(&mut self, additional: usize) -> Result<(), crate::collections::TryReserveError> {
        unsafe { self.as_mut_vec() }.try_reserve_exact(additional)
    }
}

impl crate::error::Error for crate::string::FromUtf16Error {}
