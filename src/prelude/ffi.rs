//! Text and types of C.

use crate::borrow::{Borrow, ToOwned};
use crate::fmt;
use crate::intrinsics;
use crate::ops::Deref;
use crate::ptr;
use crate::slice;
use crate::str::{self, Utf8Error};

pub type c_char = i8;
pub type c_schar = i8;
pub type c_uchar = u8;
pub type c_short = i16;
pub type c_ushort = u16;
pub type c_int = i32;
pub type c_uint = u32;
pub type c_long = i64;
pub type c_ulong = u64;
pub type c_longlong = i64;
pub type c_ulonglong = u64;
pub type c_float = f32;
pub type c_double = f64;

/// C's `void` behind a pointer.
#[repr(u8)]
pub enum c_void {
    #[doc(hidden)]
    Variant1,
    #[doc(hidden)]
    Variant2,
}

/// Borrowed text of C: bytes with one NUL, at the end.
#[lang = "c_str"]
pub struct CStr {
    bytes: [u8],
}

/// The bytes have no NUL at the end, or one before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FromBytesWithNulError {
    InteriorNul { position: usize },
    NotNulTerminated,
}

impl fmt::Display for FromBytesWithNulError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            FromBytesWithNulError::InteriorNul { position } => {
                f.write_str("data provided contains an interior nul byte at byte position ")?;
                fmt::Display::fmt(position, f)
            }
            FromBytesWithNulError::NotNulTerminated => f.write_str("data provided is not nul terminated"),
        }
    }
}

/// The bytes have no NUL.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FromBytesUntilNulError(());

impl CStr {
    /// The text at `start`, up to the first NUL.
    pub unsafe fn from_ptr<'a>(start: *const c_char) -> &'a CStr {
        let mut len = 0;
        while start.add(len).read() != 0 {
            len += 1;
        }
        CStr::from_bytes_with_nul_unchecked(slice::from_raw_parts(start as *const u8, len + 1))
    }

    /// The bytes as text of C, if their only NUL is the last.
    pub fn from_bytes_with_nul(bytes: &[u8]) -> Result<&CStr, FromBytesWithNulError> {
        match bytes.iter().position(|byte| *byte == 0) {
            Some(at) if at + 1 == bytes.len() => Ok(unsafe { CStr::from_bytes_with_nul_unchecked(bytes) }),
            Some(position) => Err(FromBytesWithNulError::InteriorNul { position }),
            None => Err(FromBytesWithNulError::NotNulTerminated),
        }
    }

    /// The bytes up to the first NUL as text of C.
    pub fn from_bytes_until_nul(bytes: &[u8]) -> Result<&CStr, FromBytesUntilNulError> {
        match bytes.iter().position(|byte| *byte == 0) {
            Some(at) => Ok(unsafe { CStr::from_bytes_with_nul_unchecked(&bytes[..at + 1]) }),
            None => Err(FromBytesUntilNulError(())),
        }
    }

    /// The bytes as text of C; nothing is checked.
    pub unsafe fn from_bytes_with_nul_unchecked(bytes: &[u8]) -> &CStr {
        &*(bytes as *const [u8] as *const CStr)
    }

    /// A pointer to the first byte.
    pub const fn as_ptr(&self) -> *const c_char {
        &self.bytes as *const [u8] as *const c_char
    }

    /// The bytes without the NUL.
    pub fn to_bytes(&self) -> &[u8] {
        &self.bytes[..self.bytes.len() - 1]
    }

    /// The bytes with the NUL.
    pub fn to_bytes_with_nul(&self) -> &[u8] {
        &self.bytes
    }

    /// How many bytes, without the NUL.
    pub fn count_bytes(&self) -> usize {
        self.bytes.len() - 1
    }

    /// Is it empty?
    pub fn is_empty(&self) -> bool {
        self.bytes.len() == 1
    }

    /// As text, if it is UTF-8.
    pub fn to_str(&self) -> Result<&str, Utf8Error> {
        str::from_utf8(self.to_bytes())
    }

    /// As text; wrong bytes become U+FFFD.
    pub fn to_string_lossy(&self) -> crate::borrow::Cow<'_, str> {
        String::from_utf8_lossy(self.to_bytes())
    }
}

impl fmt::Debug for CStr {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("\"")?;
        for byte in self.to_bytes() {
            let c = *byte as char;
            if c >= ' ' && c <= '~' && c != '"' && c != '\\' {
                f.write_char(c)?;
            } else if c == '\t' || c == '\n' || c == '\r' || c == '"' || c == '\\' {
                crate::fmt_text::write_escaped(c, f)?;
            } else {
                f.write_str("\\x")?;
                f.write_char(char::from_digit((*byte >> 4) as u32, 16).unwrap())?;
                f.write_char(char::from_digit((*byte & 15) as u32, 16).unwrap())?;
            }
        }
        f.write_str("\"")
    }
}

impl PartialEq for CStr {
    fn eq(&self, other: &CStr) -> bool {
        self.bytes == other.bytes
    }
}

impl Eq for CStr {}

impl ToOwned for CStr {
    type Owned = CString;
    fn to_owned(&self) -> CString {
        CString { inner: self.bytes.to_vec().into_boxed_slice() }
    }
}

/// Owned text of C.
#[derive(Clone, PartialEq, Eq)]
pub struct CString {
    inner: Box<[u8]>,
}

/// There is a NUL in the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NulError(usize, Vec<u8>);

impl NulError {
    /// Where the NUL is.
    pub fn nul_position(&self) -> usize {
        self.0
    }

    /// The bytes, given back.
    pub fn into_vec(self) -> Vec<u8> {
        self.1
    }
}

impl fmt::Display for NulError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("nul byte found in provided data at position: ")?;
        fmt::Display::fmt(&self.0, f)
    }
}

impl crate::error::Error for NulError {}

/// The text is not UTF-8.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IntoStringError {
    inner: CString,
    error: Utf8Error,
}

impl CString {
    /// Text of C, unless there is a NUL in it.
    pub fn new<T: Into<Vec<u8>>>(text: T) -> Result<CString, NulError> {
        let bytes: Vec<u8> = text.into();
        match bytes.iter().position(|byte| *byte == 0) {
            Some(at) => Err(NulError(at, bytes)),
            None => Ok(unsafe { CString::from_vec_unchecked(bytes) }),
        }
    }

    /// Text of C; nothing is checked.
    pub unsafe fn from_vec_unchecked(mut bytes: Vec<u8>) -> CString {
        bytes.reserve_exact(1);
        bytes.push(0);
        CString { inner: bytes.into_boxed_slice() }
    }

    /// Gives up ownership: a pointer to the first byte.
    pub fn into_raw(self) -> *mut c_char {
        let this = crate::mem::ManuallyDrop::new(self);
        Box::into_raw(unsafe { ptr::read(&this.inner) }) as *mut c_char
    }

    /// Text from a pointer that `into_raw` gave.
    pub unsafe fn from_raw(start: *mut c_char) -> CString {
        let len = CStr::from_ptr(start).count_bytes() + 1;
        CString { inner: Box::from_raw(ptr::slice_from_raw_parts_mut(start as *mut u8, len)) }
    }

    /// The text, borrowed.
    pub fn as_c_str(&self) -> &CStr {
        unsafe { CStr::from_bytes_with_nul_unchecked(&self.inner) }
    }

    /// The bytes without the NUL.
    pub fn as_bytes(&self) -> &[u8] {
        &self.inner[..self.inner.len() - 1]
    }

    /// The bytes with the NUL.
    pub fn as_bytes_with_nul(&self) -> &[u8] {
        &self.inner
    }

    /// The bytes without the NUL, moved out.
    pub fn into_bytes(self) -> Vec<u8> {
        let mut bytes = self.into_bytes_with_nul();
        bytes.pop();
        bytes
    }

    /// The bytes with the NUL, moved out.
    pub fn into_bytes_with_nul(self) -> Vec<u8> {
        let this = crate::mem::ManuallyDrop::new(self);
        unsafe { ptr::read(&this.inner) }.into_vec()
    }

    /// As a `String`, if it is UTF-8.
    pub fn into_string(self) -> Result<String, IntoStringError> {
        match String::from_utf8(self.into_bytes()) {
            Ok(text) => Ok(text),
            Err(error) => {
                let utf8 = error.utf8_error();
                Err(IntoStringError { inner: unsafe { CString::from_vec_unchecked(error.into_bytes()) }, error: utf8 })
            }
        }
    }
}

impl Drop for CString {
    fn drop(&mut self) {
        intrinsics::owner_check(self.inner.as_ptr(), self.inner.len(), 1);
        self.inner[0] = 0;
    }
}

impl Deref for CString {
    type Target = CStr;
    fn deref(&self) -> &CStr {
        self.as_c_str()
    }
}

impl fmt::Debug for CString {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self.as_c_str(), f)
    }
}

impl Borrow<CStr> for CString {
    fn borrow(&self) -> &CStr {
        self
    }
}

impl AsRef<CStr> for CString {
    fn as_ref(&self) -> &CStr {
        self
    }
}

impl Default for CString {
    fn default() -> Self {
        unsafe { CString::from_vec_unchecked(Vec::new()) }
    }
}

impl From<&CStr> for CString {
    fn from(text: &CStr) -> CString {
        text.to_owned()
    }
}

impl From<CString> for Box<CStr> {
    fn from(text: CString) -> Box<CStr> {
        let bytes = Box::into_raw(text.into_bytes_with_nul().into_boxed_slice());
        unsafe { Box::from_raw(bytes as *mut CStr) }
    }
}

impl IntoStringError {
    /// The text, given back.
    pub fn into_cstring(self) -> CString {
        self.inner
    }

    /// What is wrong with it.
    pub fn utf8_error(&self) -> Utf8Error {
        self.error
    }
}

impl fmt::Debug for c_void {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("c_void")
    }
}

impl fmt::Display for FromBytesUntilNulError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("data provided does not contain a nul")
    }
}

impl fmt::Display for IntoStringError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("C string contained non-utf8 bytes")
    }
}

#[each(FromBytesWithNulError, FromBytesUntilNulError, FromVecWithNulError)]
impl crate::error::Error for each {}

impl crate::error::Error for IntoStringError {
    fn source(&self) -> Option<&(dyn crate::error::Error + 'static)> {
        Some(&self.error)
    }
}

/// The bytes of a vector have no NUL at the end, or one before it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FromVecWithNulError {
    error_kind: FromBytesWithNulError,
    bytes: Vec<u8>,
}

impl FromVecWithNulError {
    /// The bytes.
    pub fn as_bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// The bytes, given back.
    pub fn into_bytes(self) -> Vec<u8> {
        self.bytes
    }
}

impl fmt::Display for FromVecWithNulError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.error_kind {
            FromBytesWithNulError::InteriorNul { position } => {
                f.write_fmt(format_args!("data provided contains an interior nul byte at pos {position}"))
            }
            FromBytesWithNulError::NotNulTerminated => f.write_str("data provided is not nul terminated"),
        }
    }
}

impl CString {
    /// The bytes as text of C, if their only NUL is the last.
    pub fn from_vec_with_nul(bytes: Vec<u8>) -> Result<CString, FromVecWithNulError> {
        match CStr::from_bytes_with_nul(&bytes) {
            Ok(_) => Ok(unsafe { CString::from_vec_with_nul_unchecked(bytes) }),
            Err(error_kind) => Err(FromVecWithNulError { error_kind, bytes }),
        }
    }

    /// The bytes as text of C; nothing is checked.
    pub unsafe fn from_vec_with_nul_unchecked(bytes: Vec<u8>) -> CString {
        CString { inner: bytes.into_boxed_slice() }
    }

    /// The text in a box.
    pub fn into_boxed_c_str(self) -> Box<CStr> {
        Box::from(self)
    }
}

impl Box<CStr> {
    /// The text, owned by a `CString`.
    pub fn into_c_string(self) -> CString {
        CString::from(self)
    }
}

impl From<Box<CStr>> for CString {
    fn from(text: Box<CStr>) -> CString {
        let bytes = Box::into_raw(text) as *mut [u8];
        CString { inner: unsafe { Box::from_raw(bytes) } }
    }
}

impl From<&CStr> for Box<CStr> {
    fn from(text: &CStr) -> Box<CStr> {
        Box::from(text.to_owned())
    }
}

impl Clone for Box<CStr> {
    fn clone(&self) -> Self {
        Box::from(&**self)
    }
}

impl Default for Box<CStr> {
    fn default() -> Self {
        Box::from(CString::default())
    }
}

impl Default for &CStr {
    fn default() -> Self {
        unsafe { CStr::from_bytes_with_nul_unchecked(&[0]) }
    }
}

impl AsRef<CStr> for CStr {
    fn as_ref(&self) -> &CStr {
        self
    }
}

impl crate::hash::Hash for CStr {
    fn hash<H: crate::hash::Hasher>(&self, state: &mut H) {
        self.bytes.hash(state);
    }
}

impl crate::hash::Hash for CString {
    fn hash<H: crate::hash::Hasher>(&self, state: &mut H) {
        self.inner.hash(state);
    }
}

impl PartialOrd for CStr {
    fn partial_cmp(&self, other: &CStr) -> Option<crate::cmp::Ordering> {
        self.bytes.partial_cmp(&other.bytes)
    }
}

impl Ord for CStr {
    fn cmp(&self, other: &CStr) -> crate::cmp::Ordering {
        self.bytes.cmp(&other.bytes)
    }
}

impl PartialOrd for CString {
    fn partial_cmp(&self, other: &CString) -> Option<crate::cmp::Ordering> {
        self.inner.partial_cmp(&other.inner)
    }
}

impl Ord for CString {
    fn cmp(&self, other: &CString) -> crate::cmp::Ordering {
        self.inner.cmp(&other.inner)
    }
}

impl PartialEq<CStr> for CString {
    fn eq(&self, other: &CStr) -> bool {
        **self == *other
    }
}

impl PartialEq<&CStr> for CString {
    fn eq(&self, other: &&CStr) -> bool {
        **self == **other
    }
}

impl PartialEq<CString> for CStr {
    fn eq(&self, other: &CString) -> bool {
        *self == **other
    }
}

impl crate::ops::Index<crate::ops::RangeFrom<usize>> for CStr {
    type Output = CStr;
    fn index(&self, range: crate::ops::RangeFrom<usize>) -> &CStr {
        let bytes = &self.bytes[range.start..];
        if bytes.is_empty() {
            panic!("index out of bounds: the len is {} but the index is {}", self.bytes.len(), range.start);
        }
        unsafe { CStr::from_bytes_with_nul_unchecked(bytes) }
    }
}

impl crate::ops::Index<crate::ops::RangeFull> for CString {
    type Output = CStr;
    fn index(&self, _: crate::ops::RangeFull) -> &CStr {
        self
    }
}

impl From<CString> for Vec<u8> {
    fn from(text: CString) -> Vec<u8> {
        text.into_bytes()
    }
}

impl TryFrom<CString> for String {
    type Error = IntoStringError;
    fn try_from(text: CString) -> Result<String, IntoStringError> {
        text.into_string()
    }
}

impl<'a> From<&'a CStr> for crate::borrow::Cow<'a, CStr> {
    fn from(text: &'a CStr) -> Self {
        crate::borrow::Cow::Borrowed(text)
    }
}

impl<'a> From<CString> for crate::borrow::Cow<'a, CStr> {
    fn from(text: CString) -> Self {
        crate::borrow::Cow::Owned(text)
    }
}

impl<'a> From<&'a CString> for crate::borrow::Cow<'a, CStr> {
    fn from(text: &'a CString) -> Self {
        crate::borrow::Cow::Borrowed(text)
    }
}

impl<'a> From<crate::borrow::Cow<'a, CStr>> for CString {
    fn from(text: crate::borrow::Cow<'a, CStr>) -> CString {
        text.into_owned()
    }
}
