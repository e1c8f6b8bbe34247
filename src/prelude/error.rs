//! `Error`: what errors have in common.

use crate::any::TypeId;
use crate::boxed::Box;
use crate::fmt::{self, Debug, Display, Formatter};
use crate::string::String;

/// Errors can be shown to users and to programmers.
#[lang = "error"]
pub trait Error: Debug + Display {
    /// What caused this error.
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        None
    }

    /// A short description; `Display` is preferred.
    fn description(&self) -> &str {
        "description() is deprecated; use Display"
    }

    /// The type's id, for the downcasts below.
    fn __type_id(&self) -> TypeId {
        TypeId::of::<Self>()
    }
}

#[each(dyn Error, dyn Error + Send, dyn Error + Send + Sync)]
impl each {
    /// Is the error a `T`?
    pub fn is<T: Error + 'static>(&self) -> bool {
        self.__type_id() == TypeId::of::<T>()
    }

    /// The error as a `T`, if it is one.
    pub fn downcast_ref<T: Error + 'static>(&self) -> Option<&T> {
        if self.is::<T>() { Some(unsafe { &*(self as *const each as *const T) }) } else { None }
    }

    /// The error as a `T` that can be changed, if it is one.
    pub fn downcast_mut<T: Error + 'static>(&mut self) -> Option<&mut T> {
        if self.is::<T>() { Some(unsafe { &mut *(self as *mut each as *mut T) }) } else { None }
    }
}

#[each(dyn Error, dyn Error + Send, dyn Error + Send + Sync)]
impl Box<each> {
    /// The box as one of `T`, or as it was.
    pub fn downcast<T: Error + 'static>(self) -> Result<Box<T>, Box<each>> {
        if self.is::<T>() {
            let raw = Box::into_raw(self);
            Ok(unsafe { Box::from_raw(raw as *mut T) })
        } else {
            Err(self)
        }
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

impl<'a, E: Error + 'a> From<E> for Box<dyn Error + 'a> {
    fn from(error: E) -> Box<dyn Error + 'a> {
        Box::new(error)
    }
}

impl<'a, E: Error + Send + Sync + 'a> From<E> for Box<dyn Error + Send + Sync + 'a> {
    fn from(error: E) -> Box<dyn Error + Send + Sync + 'a> {
        Box::new(error)
    }
}

/// An error that is only a text.
struct Message {
    text: String,
}

impl Debug for Message {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        Debug::fmt(&self.text, f)
    }
}

impl Display for Message {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        Display::fmt(&self.text, f)
    }
}

impl Error for Message {}

#[each(dyn Error + 'a, dyn Error + Send + Sync + 'a)]
impl<'a> From<String> for Box<each> {
    fn from(text: String) -> Box<each> {
        Box::new(Message { text })
    }
}

#[each(dyn Error + 'a, dyn Error + Send + Sync + 'a)]
impl<'a> From<&str> for Box<each> {
    fn from(text: &str) -> Box<each> {
        Box::new(Message { text: String::from(text) })
    }
}

#[each(dyn Error + 'a, dyn Error + Send + Sync + 'a)]
impl<'a, 'b> From<crate::borrow::Cow<'b, str>> for Box<each> {
    fn from(text: crate::borrow::Cow<'b, str>) -> Box<each> {
        Box::from(text.into_owned())
    }
}
