//! Operators as traits, ranges, and the traits of calls.

use crate::hash::Hash;
use crate::marker::Unsize;

pub use crate::arithmetic::{Add, AddAssign, Div, DivAssign, Mul, MulAssign, Neg, Rem, RemAssign, Sub, SubAssign};
pub use crate::bit_operators::{
    BitAnd, BitAndAssign, BitOr, BitOrAssign, BitXor, BitXorAssign, Not, Shl, ShlAssign, Shr, ShrAssign,
};
pub use crate::range::{Bound, Range, RangeBounds, RangeFrom, RangeFull, RangeInclusive, RangeTo, RangeToInclusive};

/// `*a`: types that lead to another value.
#[lang = "deref"]
pub trait Deref {
    type Target: ?Sized;
    /// The value it leads to.
    fn deref(&self) -> &Self::Target;
}

/// `*a` where the value is changed.
#[lang = "deref_mut"]
pub trait DerefMut: Deref {
    /// The value it leads to, for changing.
    fn deref_mut(&mut self) -> &mut Self::Target;
}

impl<T: ?Sized> Deref for &T {
    type Target = T;
    #[inline]
    fn deref(&self) -> &T {
        *self
    }
}

impl<T: ?Sized> Deref for &mut T {
    type Target = T;
    #[inline]
    fn deref(&self) -> &T {
        *self
    }
}

impl<T: ?Sized> DerefMut for &mut T {
    #[inline]
    fn deref_mut(&mut self) -> &mut T {
        *self
    }
}

/// What happens when a value goes.
#[lang = "drop"]
pub trait Drop {
    /// Called once, before the fields are dropped.
    fn drop(&mut self);
}

/// `a[i]`.
#[lang = "index"]
pub trait Index<Idx: ?Sized> {
    type Output: ?Sized;
    /// The place at `index`; panics when there is none.
    fn index(&self, index: Idx) -> &Self::Output;
}

/// `a[i]` where the place is changed.
#[lang = "index_mut"]
pub trait IndexMut<Idx: ?Sized>: Index<Idx> {
    /// The place at `index`, for changing.
    fn index_mut(&mut self, index: Idx) -> &mut Self::Output;
}

/// Can be called once; `Args` is the tuple of arguments.
#[lang = "fn_once"]
pub trait FnOnce<Args> {
    type Output;
    /// The call.
    fn call_once(self, args: Args) -> Self::Output;
}

/// Can be called again and again, and may change what it captured.
#[lang = "fn_mut"]
pub trait FnMut<Args>: FnOnce<Args> {
    /// The call.
    fn call_mut(&mut self, args: Args) -> Self::Output;
}

/// Can be called through a shared reference.
#[lang = "fn"]
pub trait Fn<Args>: FnMut<Args> {
    /// The call.
    fn call(&self, args: Args) -> Self::Output;
}

/// A pointer type that follows its target from `T` to an unsized form of it.
#[lang = "coerce_unsized"]
#[unstable(coerce_unsized)]
pub trait CoerceUnsized<T: ?Sized> {}

impl<T: ?Sized + Unsize<U>, U: ?Sized> CoerceUnsized<&U> for &T {}

impl<T: ?Sized + Unsize<U>, U: ?Sized> CoerceUnsized<&mut U> for &mut T {}

impl<T: ?Sized + Unsize<U>, U: ?Sized> CoerceUnsized<*const U> for *const T {}

impl<T: ?Sized + Unsize<U>, U: ?Sized> CoerceUnsized<*mut U> for *mut T {}

/// Whether to go on or to stop with a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[lang = "control_flow"]
pub enum ControlFlow<B, C = ()> {
    Continue(C),
    Break(B),
}

impl<B, C> ControlFlow<B, C> {
    /// Is it `Break`?
    pub fn is_break(&self) -> bool {
        match self {
            ControlFlow::Break(_) => true,
            ControlFlow::Continue(_) => false,
        }
    }

    /// Is it `Continue`?
    pub fn is_continue(&self) -> bool {
        !self.is_break()
    }

    /// The value it stopped with.
    pub fn break_value(self) -> Option<B> {
        match self {
            ControlFlow::Break(value) => Some(value),
            ControlFlow::Continue(_) => None,
        }
    }
}

impl<A, F: Fn<A> + ?Sized> FnOnce<A> for &F {
    type Output = F::Output;
    #[inline]
    fn call_once(self, args: A) -> F::Output {
        F::call(self, args)
    }
}

impl<A, F: Fn<A> + ?Sized> FnMut<A> for &F {
    #[inline]
    fn call_mut(&mut self, args: A) -> F::Output {
        F::call(*self, args)
    }
}

impl<A, F: Fn<A> + ?Sized> Fn<A> for &F {
    #[inline]
    fn call(&self, args: A) -> F::Output {
        F::call(*self, args)
    }
}

impl<A, F: FnMut<A> + ?Sized> FnOnce<A> for &mut F {
    type Output = F::Output;
    #[inline]
    fn call_once(self, args: A) -> F::Output {
        F::call_mut(self, args)
    }
}

impl<A, F: FnMut<A> + ?Sized> FnMut<A> for &mut F {
    #[inline]
    fn call_mut(&mut self, args: A) -> F::Output {
        F::call_mut(&mut **self, args)
    }
}

impl<A, F: FnOnce<A> + ?Sized> FnOnce<A> for Box<F> {
    type Output = F::Output;
    #[inline]
    fn call_once(self, args: A) -> F::Output {
        F::call_once(*self, args)
    }
}

impl<A, F: FnMut<A> + ?Sized> FnMut<A> for Box<F> {
    #[inline]
    fn call_mut(&mut self, args: A) -> F::Output {
        F::call_mut(&mut **self, args)
    }
}

impl<A, F: Fn<A> + ?Sized> Fn<A> for Box<F> {
    #[inline]
    fn call(&self, args: A) -> F::Output {
        F::call(&**self, args)
    }
}

impl<B, C> ControlFlow<B, C> {
    /// What it goes on with, if it goes on.
    pub fn continue_value(self) -> Option<C> {
        match self {
            ControlFlow::Continue(value) => Some(value),
            ControlFlow::Break(_) => None,
        }
    }

    /// Changes what it stops with.
    pub fn map_break<T, F: FnOnce(B) -> T>(self, change: F) -> ControlFlow<T, C> {
        match self {
            ControlFlow::Continue(value) => ControlFlow::Continue(value),
            ControlFlow::Break(value) => ControlFlow::Break(change(value)),
        }
    }

    /// Changes what it goes on with.
    pub fn map_continue<T, F: FnOnce(C) -> T>(self, change: F) -> ControlFlow<B, T> {
        match self {
            ControlFlow::Continue(value) => ControlFlow::Continue(change(value)),
            ControlFlow::Break(value) => ControlFlow::Break(value),
        }
    }
}
