//! Borrowed and owned forms of the same data.

use crate::cmp::Ordering;
use crate::fmt;
use crate::hash::{Hash, Hasher};
use crate::ops::{Add, AddAssign, Deref};

/// Can be seen as a `&T` that compares and hashes alike.
pub trait Borrow<T: ?Sized> {
    /// The view.
    fn borrow(&self) -> &T;
}

/// `Borrow` for changing.
pub trait BorrowMut<T: ?Sized>: Borrow<T> {
    /// The view.
    fn borrow_mut(&mut self) -> &mut T;
}

impl<T: ?Sized> Borrow<T> for T {
    fn borrow(&self) -> &T {
        self
    }
}

impl<T: ?Sized> BorrowMut<T> for T {
    fn borrow_mut(&mut self) -> &mut T {
        self
    }
}

impl<T: ?Sized> Borrow<T> for &T {
    fn borrow(&self) -> &T {
        &**self
    }
}

impl<T: ?Sized> Borrow<T> for &mut T {
    fn borrow(&self) -> &T {
        &**self
    }
}

/// Borrowed data that can be copied into something that owns it.
pub trait ToOwned {
    type Owned: Borrow<Self>;
    /// The copy.
    fn to_owned(&self) -> Self::Owned;

    /// Puts the copy in place of `target`.
    fn clone_into(&self, target: &mut Self::Owned) {
        *target = self.to_owned();
    }
}

impl<T: Clone> ToOwned for T {
    type Owned = T;
    fn to_owned(&self) -> T {
        self.clone()
    }
}

/// Borrowed as long as nobody changes it, then owned.
pub enum Cow<'a, B: ?Sized + ToOwned + 'a> {
    Borrowed(&'a B),
    Owned(<B as ToOwned>::Owned),
}

impl<'a, B: ?Sized + ToOwned> Cow<'a, B> {
    /// Is it borrowed?
    #[unstable(cow_is_borrowed)]
    pub fn is_borrowed(&self) -> bool {
        match self {
            Cow::Borrowed(_) => true,
            Cow::Owned(_) => false,
        }
    }

    /// Is it owned?
    #[unstable(cow_is_borrowed)]
    pub fn is_owned(&self) -> bool {
        !self.is_borrowed()
    }

    /// The owned data; borrowed data is copied first.
    pub fn to_mut(&mut self) -> &mut <B as ToOwned>::Owned {
        if let Cow::Borrowed(borrowed) = *self {
            *self = Cow::Owned(borrowed.to_owned());
        }
        match self {
            Cow::Owned(owned) => owned,
            Cow::Borrowed(_) => crate::panicking::panic_text("internal error: entered unreachable code"),
        }
    }

    /// The owned data, moved out or copied.
    pub fn into_owned(self) -> <B as ToOwned>::Owned {
        match self {
            Cow::Borrowed(borrowed) => borrowed.to_owned(),
            Cow::Owned(owned) => owned,
        }
    }
}

impl<'a, B: ?Sized + ToOwned> Deref for Cow<'a, B> {
    type Target = B;
    fn deref(&self) -> &B {
        match self {
            Cow::Borrowed(borrowed) => *borrowed,
            Cow::Owned(owned) => owned.borrow(),
        }
    }
}

impl<'a, B: ?Sized + ToOwned> Borrow<B> for Cow<'a, B> {
    fn borrow(&self) -> &B {
        &**self
    }
}

impl<'a, B: ?Sized + ToOwned> Clone for Cow<'a, B> {
    fn clone(&self) -> Self {
        match self {
            Cow::Borrowed(borrowed) => Cow::Borrowed(*borrowed),
            Cow::Owned(owned) => {
                let view: &B = owned.borrow();
                Cow::Owned(view.to_owned())
            }
        }
    }
}

impl<'a, B: ?Sized + ToOwned> AsRef<B> for Cow<'a, B> {
    fn as_ref(&self) -> &B {
        &**self
    }
}

impl<'a, B: ?Sized + ToOwned + fmt::Display> fmt::Display for Cow<'a, B> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&**self, f)
    }
}

impl<'a, B: ?Sized + ToOwned + fmt::Debug> fmt::Debug for Cow<'a, B> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&**self, f)
    }
}

impl<'a, 'b, B: ?Sized + ToOwned + PartialEq<C>, C: ?Sized + ToOwned> PartialEq<Cow<'b, C>> for Cow<'a, B> {
    fn eq(&self, other: &Cow<'b, C>) -> bool {
        **self == **other
    }
}

impl<'a, B: ?Sized + ToOwned + Eq> Eq for Cow<'a, B> {}

impl<'a> PartialEq<str> for Cow<'a, str> {
    fn eq(&self, other: &str) -> bool {
        **self == *other
    }
}

impl<'a> PartialEq<&str> for Cow<'a, str> {
    fn eq(&self, other: &&str) -> bool {
        **self == **other
    }
}

impl<'a> PartialEq<String> for Cow<'a, str> {
    fn eq(&self, other: &String) -> bool {
        **self == *other.as_str()
    }
}

impl<'a, B: ?Sized + ToOwned + PartialOrd> PartialOrd for Cow<'a, B> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        (**self).partial_cmp(&**other)
    }
}

impl<'a, B: ?Sized + ToOwned + Ord> Ord for Cow<'a, B> {
    fn cmp(&self, other: &Self) -> Ordering {
        (**self).cmp(&**other)
    }
}

impl<'a, B: ?Sized + ToOwned + Hash> Hash for Cow<'a, B> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        (**self).hash(state)
    }
}

impl<'a> From<&'a str> for Cow<'a, str> {
    fn from(text: &'a str) -> Self {
        Cow::Borrowed(text)
    }
}

impl<'a> From<String> for Cow<'a, str> {
    fn from(text: String) -> Self {
        Cow::Owned(text)
    }
}

impl<'a, T: Clone> From<&'a [T]> for Cow<'a, [T]> {
    fn from(values: &'a [T]) -> Self {
        Cow::Borrowed(values)
    }
}

impl<'a, T: Clone> From<Vec<T>> for Cow<'a, [T]> {
    fn from(values: Vec<T>) -> Self {
        Cow::Owned(values)
    }
}

impl<'a> AddAssign<&'a str> for Cow<'a, str> {
    fn add_assign(&mut self, text: &'a str) {
        self.to_mut().push_str(text);
    }
}

impl<'a> Add<&'a str> for Cow<'a, str> {
    type Output = Cow<'a, str>;
    fn add(mut self, text: &'a str) -> Cow<'a, str> {
        self += text;
        self
    }
}

impl<'a> From<&'a String> for Cow<'a, str> {
    fn from(text: &'a String) -> Self {
        Cow::Borrowed(text.as_str())
    }
}

impl<'a> PartialEq<Cow<'a, str>> for str {
    fn eq(&self, other: &Cow<'a, str>) -> bool {
        *self == **other
    }
}

impl<'a, 'b> PartialEq<Cow<'a, str>> for &'b str {
    fn eq(&self, other: &Cow<'a, str>) -> bool {
        **self == **other
    }
}

impl<'a, T: Clone + PartialEq> PartialEq<Vec<T>> for Cow<'a, [T]> {
    fn eq(&self, other: &Vec<T>) -> bool {
        **self == *other.as_slice()
    }
}

impl<'a, T: Clone + PartialEq> PartialEq<&[T]> for Cow<'a, [T]> {
    fn eq(&self, other: &&[T]) -> bool {
        **self == **other
    }
}

impl<'a, B: ?Sized + crate::borrow::ToOwned<Owned: Default>> Default for Cow<'a, B> {
    fn default() -> Self {
        Cow::Owned(Default::default())
    }
}
