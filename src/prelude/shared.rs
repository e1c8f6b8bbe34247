//! What `Rc` and `Arc` have in common: how they are made from other things, compared and shown.

use crate::arc::Arc;
use crate::borrow::{Borrow, Cow};
use crate::cmp::Ordering;
use crate::ffi::{CStr, CString};
use crate::fmt;
use crate::hash::{Hash, Hasher};
use crate::marker::PhantomData;
use crate::mem::ManuallyDrop;
use crate::rc::Rc;

#[each(Rc, Arc)]
impl<T: Default> Default for each<T> {
    fn default() -> Self {
        each::new(T::default())
    }
}

#[each(Rc, Arc)]
impl<T> From<T> for each<T> {
    fn from(value: T) -> Self {
        each::new(value)
    }
}

#[each(Rc, Arc)]
impl From<String> for each<str> {
    fn from(text: String) -> Self {
        each::from(text.as_str())
    }
}

#[each(Rc, Arc)]
impl<T: Clone> From<&[T]> for each<[T]> {
    fn from(values: &[T]) -> Self {
        each::from(values.to_vec())
    }
}

#[each(Rc, Arc)]
impl<T, const N: usize> From<[T; N]> for each<[T]> {
    fn from(values: [T; N]) -> Self {
        each::new(values)
    }
}

#[each(Rc, Arc)]
impl<T> FromIterator<T> for each<[T]> {
    fn from_iter<I: IntoIterator<Item = T>>(iter: I) -> Self {
        each::from(Vec::from_iter(iter))
    }
}

#[each(Rc, Arc)]
impl<T: ?Sized + PartialEq> PartialEq for each<T> {
    fn eq(&self, other: &Self) -> bool {
        **self == **other
    }
}

#[each(Rc, Arc)]
impl<T: ?Sized + Eq> Eq for each<T> {}

#[each(Rc, Arc)]
impl<T: ?Sized + PartialOrd> PartialOrd for each<T> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        (**self).partial_cmp(&**other)
    }
}

#[each(Rc, Arc)]
impl<T: ?Sized + Ord> Ord for each<T> {
    fn cmp(&self, other: &Self) -> Ordering {
        (**self).cmp(&**other)
    }
}

#[each(Rc, Arc)]
impl<T: ?Sized + Hash> Hash for each<T> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        (**self).hash(state)
    }
}

#[each(Rc, Arc)]
impl<T: ?Sized + fmt::Display> fmt::Display for each<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&**self, f)
    }
}

#[each(Rc, Arc)]
impl<T: ?Sized + fmt::Debug> fmt::Debug for each<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&**self, f)
    }
}

#[each(Rc, Arc)]
impl<T: ?Sized> AsRef<T> for each<T> {
    fn as_ref(&self) -> &T {
        &**self
    }
}

#[each(Rc, Arc)]
impl<T: ?Sized> Borrow<T> for each<T> {
    fn borrow(&self) -> &T {
        &**self
    }
}

#[each(Rc, Arc)]
impl<T: Clone> From<&mut [T]> for each<[T]> {
    fn from(values: &mut [T]) -> Self {
        each::from(values.to_vec())
    }
}

#[each(Rc, Arc)]
impl From<&mut str> for each<str> {
    fn from(text: &mut str) -> Self {
        each::from(&*text)
    }
}

#[each(Rc, Arc)]
impl<'a> From<Cow<'a, str>> for each<str> {
    fn from(text: Cow<'a, str>) -> Self {
        each::from(&*text)
    }
}

#[each(Rc, Arc)]
impl From<each<str>> for each<[u8]> {
    fn from(text: each<str>) -> Self {
        each::from(text.as_bytes())
    }
}

#[each(Rc, Arc)]
impl From<CString> for each<CStr> {
    fn from(text: CString) -> Self {
        each::from(&*text)
    }
}

#[each(Rc, Arc)]
impl From<&CStr> for each<CStr> {
    fn from(text: &CStr) -> Self {
        let bytes: each<[u8]> = each::from(text.to_bytes_with_nul());
        unsafe { each::from_raw(each::into_raw(bytes) as *const CStr) }
    }
}

#[each(Rc, Arc)]
impl<T> Default for each<[T]> {
    fn default() -> Self {
        each::from(Vec::new())
    }
}

#[each(Rc, Arc)]
impl Default for each<str> {
    fn default() -> Self {
        each::from("")
    }
}

#[each(Rc, Arc)]
impl<T, const N: usize> TryFrom<each<[T]>> for each<[T; N]> {
    type Error = each<[T]>;
    fn try_from(slice: each<[T]>) -> Result<Self, each<[T]>> {
        if slice.len() != N {
            return Err(slice);
        }
        let slice = ManuallyDrop::new(slice);
        Ok(each { ptr: slice.ptr.cast(), owns: PhantomData })
    }
}
