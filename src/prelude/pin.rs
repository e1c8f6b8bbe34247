//! Pointers to values that stay where they are.

use crate::cmp::Ordering;
use crate::fmt;
use crate::hash::{Hash, Hasher};
use crate::marker::{PhantomPinned, Unpin};
use crate::ops::{Deref, DerefMut};
use crate::rc::Rc;
use crate::sync::Arc;

impl !Unpin for PhantomPinned {}
impl<T: ?Sized> Unpin for &T {}
impl<T: ?Sized> Unpin for &mut T {}
impl<T: ?Sized> Unpin for *const T {}
impl<T: ?Sized> Unpin for *mut T {}
impl<T: ?Sized> Unpin for Box<T> {}
impl<T: ?Sized> Unpin for Rc<T> {}
impl<T: ?Sized> Unpin for Arc<T> {}

/// A pointer whose value will not be moved any more, unless moving does it no harm (`Unpin`).
#[repr(transparent)]
#[derive(Copy, Clone)]
pub struct Pin<P> {
    pub __pointer: P,
}

impl<P: Deref> Pin<P> {
    /// Pins what may be moved all the same.
    pub fn new(pointer: P) -> Pin<P>
    where
        P::Target: Unpin,
    {
        Pin { __pointer: pointer }
    }

    /// Pins; the caller promises that the value stays where it is until it is dropped.
    pub const unsafe fn new_unchecked(pointer: P) -> Pin<P> {
        Pin { __pointer: pointer }
    }

    /// A pinned shared reference.
    pub fn as_ref(&self) -> Pin<&P::Target> {
        Pin { __pointer: &*self.__pointer }
    }

    /// The pointer again.
    pub fn into_inner(pin: Pin<P>) -> P
    where
        P::Target: Unpin,
    {
        pin.__pointer
    }

    /// The pointer again; the caller promises not to move the value.
    pub unsafe fn into_inner_unchecked(pin: Pin<P>) -> P {
        pin.__pointer
    }
}

impl<P: DerefMut> Pin<P> {
    /// A pinned reference for changing the value.
    pub fn as_mut(&mut self) -> Pin<&mut P::Target> {
        Pin { __pointer: &mut *self.__pointer }
    }

    /// Drops the value and puts another in its place.
    pub fn set(&mut self, value: P::Target)
    where
        P::Target: Sized,
    {
        *self.__pointer = value;
    }
}

impl<'a, T: ?Sized> Pin<&'a T> {
    /// The reference.
    pub fn get_ref(self) -> &'a T {
        self.__pointer
    }

    /// A pinned reference to a part.
    pub unsafe fn map_unchecked<U: ?Sized, F: FnOnce(&T) -> &U>(self, part: F) -> Pin<&'a U> {
        Pin { __pointer: part(self.__pointer) }
    }
}

impl<'a, T: ?Sized> Pin<&'a mut T> {
    /// A shared one instead.
    pub fn into_ref(self) -> Pin<&'a T> {
        Pin { __pointer: self.__pointer }
    }

    /// The reference, when moving the value does no harm.
    pub fn get_mut(self) -> &'a mut T
    where
        T: Unpin,
    {
        self.__pointer
    }

    /// The reference; the caller promises not to move the value out of it.
    pub unsafe fn get_unchecked_mut(self) -> &'a mut T {
        self.__pointer
    }

    /// A pinned reference to a part.
    pub unsafe fn map_unchecked_mut<U: ?Sized, F: FnOnce(&mut T) -> &mut U>(self, part: F) -> Pin<&'a mut U> {
        Pin { __pointer: part(self.__pointer) }
    }
}

impl<P: Deref> Deref for Pin<P> {
    type Target = P::Target;
    fn deref(&self) -> &P::Target {
        &*self.__pointer
    }
}

impl<P: DerefMut> DerefMut for Pin<P>
where
    P::Target: Unpin,
{
    fn deref_mut(&mut self) -> &mut P::Target {
        &mut *self.__pointer
    }
}

#[each(Debug, Display, Pointer)]
impl<P: fmt::each> fmt::each for Pin<P> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::each::fmt(&self.__pointer, f)
    }
}

impl<P: Deref, Q: Deref> PartialEq<Pin<Q>> for Pin<P>
where
    P::Target: PartialEq<Q::Target>,
{
    fn eq(&self, other: &Pin<Q>) -> bool {
        **self == **other
    }
}

impl<P: Deref> Eq for Pin<P> where P::Target: Eq {}

impl<P: Deref, Q: Deref> PartialOrd<Pin<Q>> for Pin<P>
where
    P::Target: PartialOrd<Q::Target>,
{
    fn partial_cmp(&self, other: &Pin<Q>) -> Option<Ordering> {
        (**self).partial_cmp(&**other)
    }
}

impl<P: Deref> Ord for Pin<P>
where
    P::Target: Ord,
{
    fn cmp(&self, other: &Self) -> Ordering {
        (**self).cmp(&**other)
    }
}

impl<P: Deref> Hash for Pin<P>
where
    P::Target: Hash,
{
    fn hash<H: Hasher>(&self, state: &mut H) {
        (**self).hash(state)
    }
}

impl<T> Box<T> {
    /// A pinned Box.
    pub fn pin(value: T) -> Pin<Box<T>> {
        Pin { __pointer: Box::new(value) }
    }
}

impl<T: ?Sized> Box<T> {
    /// Pins what is in the Box: it stays there.
    pub fn into_pin(boxed: Box<T>) -> Pin<Box<T>> {
        Pin { __pointer: boxed }
    }
}

impl<T> Rc<T> {
    /// A pinned Rc.
    pub fn pin(value: T) -> Pin<Rc<T>> {
        Pin { __pointer: Rc::new(value) }
    }
}

impl<T> Arc<T> {
    /// A pinned Arc.
    pub fn pin(value: T) -> Pin<Arc<T>> {
        Pin { __pointer: Arc::new(value) }
    }
}

impl<T: ?Sized> From<Box<T>> for Pin<Box<T>> {
    fn from(boxed: Box<T>) -> Pin<Box<T>> {
        Pin { __pointer: boxed }
    }
}
