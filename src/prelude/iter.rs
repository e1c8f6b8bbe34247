//! Iterators: the traits. What makes iterators, of others or of values, has files of its own.

use crate::cmp::Ordering::{self, Equal, Greater, Less};
use crate::iter_flatten::Flattened;
use crate::ops::ControlFlow;
use crate::panicking;

pub use crate::iter_adapters::{
    Chain, Cloned, Copied, Enumerate, Filter, FilterMap, Inspect, Map, Rev, Scan, Zip, chain, zip,
};
pub use crate::iter_flatten::{FlatMap, Flatten};
pub use crate::iter_limits::{Cycle, Fuse, MapWhile, Peekable, Skip, SkipWhile, StepBy, Take, TakeWhile};
pub use crate::iter_range::Step;
pub use crate::iter_sources::{
    Empty, FromFn, OnceWith, Repeat, RepeatN, RepeatWith, Successors, empty, from_fn, once, once_with, repeat,
    repeat_n, repeat_with, successors,
};
pub use crate::iter_sum::{Product, Sum};
pub use crate::option::IntoIter as Once;

/// Gives values one after the other.
#[lang = "iterator"]
pub trait Iterator {
    type Item;
    /// The next value, or none at the end.
    fn next(&mut self) -> Option<Self::Item>;

    /// At least and at most how many values are left.
    fn size_hint(&self) -> (usize, Option<usize>) {
        (0, None)
    }

    /// How many values are left; uses them up.
    fn count(mut self) -> usize
    where
        Self: Sized,
    {
        let mut count = 0;
        while let Some(_) = self.next() {
            count += 1;
        }
        count
    }

    /// The last value.
    fn last(mut self) -> Option<Self::Item>
    where
        Self: Sized,
    {
        let mut last = None;
        while let Some(value) = self.next() {
            last = Some(value);
        }
        last
    }

    /// The value after `n` others.
    fn nth(&mut self, n: usize) -> Option<Self::Item> {
        for _ in 0..n {
            self.next()?;
        }
        self.next()
    }

    /// Every `step`th value, from the first on.
    #[inline]
    fn step_by(self, step: usize) -> StepBy<Self>
    where
        Self: Sized,
    {
        if step == 0 {
            panicking::panic_text("assertion failed: step != 0");
        }
        StepBy { iter: self, skip: step - 1, is_first: true }
    }

    /// First these values, then the others.
    #[inline]
    fn chain<U: IntoIterator<Item = Self::Item>>(self, other: U) -> Chain<Self, U::IntoIter>
    where
        Self: Sized,
    {
        Chain { a: Some(self), b: Some(other.into_iter()) }
    }

    /// Pairs of values of both.
    #[inline]
    fn zip<U: IntoIterator>(self, other: U) -> Zip<Self, U::IntoIter>
    where
        Self: Sized,
    {
        zip(self, other)
    }

    /// What `change` makes of every value.
    #[inline]
    fn map<B, F: FnMut(Self::Item) -> B>(self, change: F) -> Map<Self, F>
    where
        Self: Sized,
    {
        Map { iter: self, change }
    }

    /// Calls `body` with every value.
    fn for_each<F: FnMut(Self::Item)>(mut self, mut body: F)
    where
        Self: Sized,
    {
        while let Some(value) = self.next() {
            body(value);
        }
    }

    /// The values that pass the test.
    #[inline]
    fn filter<P: FnMut(&Self::Item) -> bool>(self, test: P) -> Filter<Self, P>
    where
        Self: Sized,
    {
        Filter { iter: self, test }
    }

    /// What `change` makes of the values, where it makes something.
    fn filter_map<B, F: FnMut(Self::Item) -> Option<B>>(self, change: F) -> FilterMap<Self, F>
    where
        Self: Sized,
    {
        FilterMap { iter: self, change }
    }

    /// The values with their numbers, from 0 on.
    #[inline]
    fn enumerate(self) -> Enumerate<Self>
    where
        Self: Sized,
    {
        Enumerate { iter: self, count: 0 }
    }

    /// The values, with a look at the next one.
    #[inline]
    fn peekable(self) -> Peekable<Self>
    where
        Self: Sized,
    {
        Peekable { iter: self, peeked: None }
    }

    /// Leaves out values as long as they pass the test.
    fn skip_while<P: FnMut(&Self::Item) -> bool>(self, test: P) -> SkipWhile<Self, P>
    where
        Self: Sized,
    {
        SkipWhile { iter: self, test, is_over: false }
    }

    /// The values as long as they pass the test.
    fn take_while<P: FnMut(&Self::Item) -> bool>(self, test: P) -> TakeWhile<Self, P>
    where
        Self: Sized,
    {
        TakeWhile { iter: self, test, is_over: false }
    }

    /// What `change` makes of the values, until it makes nothing.
    fn map_while<B, F: FnMut(Self::Item) -> Option<B>>(self, change: F) -> MapWhile<Self, F>
    where
        Self: Sized,
    {
        MapWhile { iter: self, change }
    }

    /// Leaves out the first `n` values.
    #[inline]
    fn skip(self, n: usize) -> Skip<Self>
    where
        Self: Sized,
    {
        Skip { iter: self, left: n }
    }

    /// The first `n` values.
    #[inline]
    fn take(self, n: usize) -> Take<Self>
    where
        Self: Sized,
    {
        Take { iter: self, left: n }
    }

    /// `map` with a state, until nothing is made.
    fn scan<S, B, F: FnMut(&mut S, Self::Item) -> Option<B>>(self, state: S, change: F) -> Scan<Self, S, F>
    where
        Self: Sized,
    {
        Scan { iter: self, state, change }
    }

    /// The values of everything that `change` makes.
    fn flat_map<U: IntoIterator, F: FnMut(Self::Item) -> U>(self, change: F) -> FlatMap<Self, U, F>
    where
        Self: Sized,
    {
        FlatMap { inner: Flattened { iter: Map { iter: self, change }, front: None, back: None } }
    }

    /// The values of every value.
    fn flatten(self) -> Flatten<Self>
    where
        Self: Sized,
        Self::Item: IntoIterator,
    {
        Flatten { parts: Flattened { iter: self, front: None, back: None } }
    }

    /// Stays at the end once it was reached.
    fn fuse(self) -> Fuse<Self>
    where
        Self: Sized,
    {
        Fuse { iter: Some(self) }
    }

    /// Looks at every value on its way through.
    fn inspect<F: FnMut(&Self::Item)>(self, look: F) -> Inspect<Self, F>
    where
        Self: Sized,
    {
        Inspect { iter: self, look }
    }

    /// Could any of the values be taken by its number? Then `zip` asks for none that has no partner.
    fn __by_number(&self) -> bool
    where
        Self: Sized,
    {
        false
    }

    /// The block of a `Vec` that the values come out of, where the next one's place is free as soon as it is out.
    fn __room(&mut self) -> Option<crate::vec_collect::Room>
    where
        Self: Sized,
    {
        None
    }

    /// Leaves that block to its next owner.
    fn __leave_room(&mut self, drops: bool)
    where
        Self: Sized,
    {
        let _ = drops;
    }

    /// This iterator, borrowed.
    #[inline]
    fn by_ref(&mut self) -> &mut Self
    where
        Self: Sized,
    {
        self
    }

    /// All values in a collection.
    #[inline]
    fn collect<B: FromIterator<Self::Item>>(self) -> B
    where
        Self: Sized,
    {
        B::from_iter(self)
    }

    /// Two collections: the values that pass the test, and the others.
    fn partition<B: Default + Extend<Self::Item>, P: FnMut(&Self::Item) -> bool>(mut self, mut test: P) -> (B, B)
    where
        Self: Sized,
    {
        let mut passed = B::default();
        let mut failed = B::default();
        while let Some(value) = self.next() {
            if test(&value) {
                passed.extend(Some(value));
            } else {
                failed.extend(Some(value));
            }
        }
        (passed, failed)
    }

    /// Carries a value through all others.
    fn fold<B, F: FnMut(B, Self::Item) -> B>(mut self, start: B, mut step: F) -> B
    where
        Self: Sized,
    {
        let mut carried = start;
        while let Some(value) = self.next() {
            carried = step(carried, value);
        }
        carried
    }

    /// `fold` that stops when `step` fails.
    fn try_fold<B, F: FnMut(B, Self::Item) -> R, R: Try<Output = B>>(&mut self, start: B, mut step: F) -> R
    where
        Self: Sized,
    {
        let mut carried = start;
        while let Some(value) = self.next() {
            match step(carried, value).branch() {
                ControlFlow::Continue(next) => carried = next,
                ControlFlow::Break(stopped) => return stopped,
            }
        }
        R::from_output(carried)
    }

    /// `for_each` that stops when `body` fails.
    fn try_for_each<F: FnMut(Self::Item) -> R, R: Try<Output = ()>>(&mut self, mut body: F) -> R
    where
        Self: Sized,
    {
        while let Some(value) = self.next() {
            if let ControlFlow::Break(stopped) = body(value).branch() {
                return stopped;
            }
        }
        R::from_output(())
    }

    /// `fold` that starts with the first value.
    fn reduce<F: FnMut(Self::Item, Self::Item) -> Self::Item>(mut self, step: F) -> Option<Self::Item>
    where
        Self: Sized,
    {
        let first = self.next()?;
        Some(self.fold(first, step))
    }

    /// Do all values pass the test?
    fn all<F: FnMut(Self::Item) -> bool>(&mut self, mut test: F) -> bool
    where
        Self: Sized,
    {
        while let Some(value) = self.next() {
            if !test(value) {
                return false;
            }
        }
        true
    }

    /// Does any value pass the test?
    fn any<F: FnMut(Self::Item) -> bool>(&mut self, mut test: F) -> bool
    where
        Self: Sized,
    {
        while let Some(value) = self.next() {
            if test(value) {
                return true;
            }
        }
        false
    }

    /// The first value that passes the test.
    fn find<P: FnMut(&Self::Item) -> bool>(&mut self, mut test: P) -> Option<Self::Item>
    where
        Self: Sized,
    {
        while let Some(value) = self.next() {
            if test(&value) {
                return Some(value);
            }
        }
        None
    }

    /// The first thing that `change` makes.
    fn find_map<B, F: FnMut(Self::Item) -> Option<B>>(&mut self, mut change: F) -> Option<B>
    where
        Self: Sized,
    {
        while let Some(value) = self.next() {
            let made = change(value);
            if made.is_some() {
                return made;
            }
        }
        None
    }

    /// The number of the first value that passes the test.
    fn position<P: FnMut(Self::Item) -> bool>(&mut self, mut test: P) -> Option<usize>
    where
        Self: Sized,
    {
        let mut at = 0;
        while let Some(value) = self.next() {
            if test(value) {
                return Some(at);
            }
            at += 1;
        }
        None
    }

    /// The number of the last value that passes the test.
    fn rposition<P: FnMut(Self::Item) -> bool>(&mut self, mut test: P) -> Option<usize>
    where
        Self: Sized + ExactSizeIterator + DoubleEndedIterator,
    {
        let mut at = self.len();
        while let Some(value) = self.next_back() {
            at -= 1;
            if test(value) {
                return Some(at);
            }
        }
        None
    }

    /// The largest value; the last of equals.
    fn max(self) -> Option<Self::Item>
    where
        Self: Sized,
        Self::Item: Ord,
    {
        self.max_by(|a, b| a.cmp(b))
    }

    /// The smallest value; the first of equals.
    fn min(self) -> Option<Self::Item>
    where
        Self: Sized,
        Self::Item: Ord,
    {
        self.min_by(|a, b| a.cmp(b))
    }

    /// The value with the largest key.
    fn max_by_key<B: Ord, F: FnMut(&Self::Item) -> B>(mut self, mut key: F) -> Option<Self::Item>
    where
        Self: Sized,
    {
        let mut best = self.next()?;
        let mut best_key = key(&best);
        while let Some(value) = self.next() {
            let value_key = key(&value);
            if value_key.cmp(&best_key) != Less {
                best = value;
                best_key = value_key;
            }
        }
        Some(best)
    }

    /// The largest value by a comparison of your own.
    fn max_by<F: FnMut(&Self::Item, &Self::Item) -> Ordering>(mut self, mut compare: F) -> Option<Self::Item>
    where
        Self: Sized,
    {
        let mut best = self.next()?;
        while let Some(value) = self.next() {
            if compare(&best, &value) != Greater {
                best = value;
            }
        }
        Some(best)
    }

    /// The value with the smallest key.
    fn min_by_key<B: Ord, F: FnMut(&Self::Item) -> B>(mut self, mut key: F) -> Option<Self::Item>
    where
        Self: Sized,
    {
        let mut best = self.next()?;
        let mut best_key = key(&best);
        while let Some(value) = self.next() {
            let value_key = key(&value);
            if value_key.cmp(&best_key) == Less {
                best = value;
                best_key = value_key;
            }
        }
        Some(best)
    }

    /// The smallest value by a comparison of your own.
    fn min_by<F: FnMut(&Self::Item, &Self::Item) -> Ordering>(mut self, mut compare: F) -> Option<Self::Item>
    where
        Self: Sized,
    {
        let mut best = self.next()?;
        while let Some(value) = self.next() {
            if compare(&best, &value) == Greater {
                best = value;
            }
        }
        Some(best)
    }

    /// The values from the end.
    #[inline]
    fn rev(self) -> Rev<Self>
    where
        Self: Sized + DoubleEndedIterator,
    {
        Rev { iter: self }
    }

    /// Two collections from pairs.
    fn unzip<A, B, FromA: Default + Extend<A>, FromB: Default + Extend<B>>(mut self) -> (FromA, FromB)
    where
        Self: Sized + Iterator<Item = (A, B)>,
    {
        let mut made = (FromA::default(), FromB::default());
        while let Some((a, b)) = self.next() {
            made.0.extend(Some(a));
            made.1.extend(Some(b));
        }
        made
    }

    /// Copies of the values referred to.
    #[inline]
    fn copied<'a, T: Copy + 'a>(self) -> Copied<Self>
    where
        Self: Sized + Iterator<Item = &'a T>,
    {
        Copied { iter: self }
    }

    /// Clones of the values referred to.
    #[inline]
    fn cloned<'a, T: Clone + 'a>(self) -> Cloned<Self>
    where
        Self: Sized + Iterator<Item = &'a T>,
    {
        Cloned { iter: self }
    }

    /// Starts again at the end, for ever.
    fn cycle(self) -> Cycle<Self>
    where
        Self: Sized + Clone,
    {
        Cycle { original: self.clone(), iter: self }
    }

    /// The sum.
    #[inline]
    fn sum<S: Sum<Self::Item>>(self) -> S
    where
        Self: Sized,
    {
        S::sum(self)
    }

    /// The product.
    fn product<P: Product<Self::Item>>(self) -> P
    where
        Self: Sized,
    {
        P::product(self)
    }

    /// The order of two sequences.
    fn cmp<I: IntoIterator<Item = Self::Item>>(mut self, other: I) -> Ordering
    where
        Self: Sized,
        Self::Item: Ord,
    {
        let mut other = other.into_iter();
        loop {
            match (self.next(), other.next()) {
                (None, None) => return Equal,
                (None, Some(_)) => return Less,
                (Some(_), None) => return Greater,
                (Some(a), Some(b)) => match a.cmp(&b) {
                    Equal => {}
                    decided => return decided,
                },
            }
        }
    }

    /// The order of two sequences, if they have one.
    fn partial_cmp<I: IntoIterator>(mut self, other: I) -> Option<Ordering>
    where
        Self: Sized,
        Self::Item: PartialOrd<I::Item>,
    {
        let mut other = other.into_iter();
        loop {
            match (self.next(), other.next()) {
                (None, None) => return Some(Equal),
                (None, Some(_)) => return Some(Less),
                (Some(_), None) => return Some(Greater),
                (Some(a), Some(b)) => match a.partial_cmp(&b) {
                    Some(Equal) => {}
                    decided => return decided,
                },
            }
        }
    }

    /// Do both give equal values, and as many?
    fn eq<I: IntoIterator>(mut self, other: I) -> bool
    where
        Self: Sized,
        Self::Item: PartialEq<I::Item>,
    {
        let mut other = other.into_iter();
        loop {
            match (self.next(), other.next()) {
                (None, None) => return true,
                (Some(a), Some(b)) => {
                    if a != b {
                        return false;
                    }
                }
                _ => return false,
            }
        }
    }

    /// Do they differ?
    fn ne<I: IntoIterator>(self, other: I) -> bool
    where
        Self: Sized,
        Self::Item: PartialEq<I::Item>,
    {
        !Iterator::eq(self, other)
    }

    /// Does this sequence come before the other?
    fn lt<I: IntoIterator>(self, other: I) -> bool
    where
        Self: Sized,
        Self::Item: PartialOrd<I::Item>,
    {
        Iterator::partial_cmp(self, other) == Some(Less)
    }

    /// Does this sequence not come behind the other?
    fn le<I: IntoIterator>(self, other: I) -> bool
    where
        Self: Sized,
        Self::Item: PartialOrd<I::Item>,
    {
        match Iterator::partial_cmp(self, other) {
            Some(Less) | Some(Equal) => true,
            _ => false,
        }
    }

    /// Does this sequence come behind the other?
    fn gt<I: IntoIterator>(self, other: I) -> bool
    where
        Self: Sized,
        Self::Item: PartialOrd<I::Item>,
    {
        Iterator::partial_cmp(self, other) == Some(Greater)
    }

    /// Does this sequence not come before the other?
    fn ge<I: IntoIterator>(self, other: I) -> bool
    where
        Self: Sized,
        Self::Item: PartialOrd<I::Item>,
    {
        match Iterator::partial_cmp(self, other) {
            Some(Greater) | Some(Equal) => true,
            _ => false,
        }
    }

    /// Is every value in order with the one before it?
    fn is_sorted_by<F: FnMut(&Self::Item, &Self::Item) -> bool>(mut self, mut in_order: F) -> bool
    where
        Self: Sized,
    {
        let mut last = match self.next() {
            Some(first) => first,
            None => return true,
        };
        while let Some(value) = self.next() {
            if !in_order(&last, &value) {
                return false;
            }
            last = value;
        }
        true
    }

    /// Are the keys in order?
    fn is_sorted_by_key<K: PartialOrd, F: FnMut(Self::Item) -> K>(self, key: F) -> bool
    where
        Self: Sized,
    {
        self.map(key).is_sorted()
    }

    /// Is no value smaller than the one before it?
    fn is_sorted(mut self) -> bool
    where
        Self: Sized,
        Self::Item: PartialOrd,
    {
        let mut last = match self.next() {
            Some(first) => first,
            None => return true,
        };
        while let Some(value) = self.next() {
            if !(last <= value) {
                return false;
            }
            last = value;
        }
        true
    }
}

/// Can be gone over, using it up.
#[lang = "into_iterator"]
pub trait IntoIterator {
    type Item;
    type IntoIter: Iterator<Item = Self::Item>;
    /// The iterator.
    fn into_iter(self) -> Self::IntoIter;
}

impl<I: Iterator> IntoIterator for I {
    type Item = I::Item;
    type IntoIter = I;
    #[inline]
    fn into_iter(self) -> I {
        self
    }
}

impl<I: Iterator + ?Sized> Iterator for &mut I {
    type Item = I::Item;
    fn next(&mut self) -> Option<I::Item> {
        (**self).next()
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        (**self).size_hint()
    }
}

impl<I: DoubleEndedIterator + ?Sized> DoubleEndedIterator for &mut I {
    fn next_back(&mut self) -> Option<I::Item> {
        (**self).next_back()
    }
}

/// Can be gone over from both ends.
pub trait DoubleEndedIterator: Iterator {
    /// The next value from the end.
    fn next_back(&mut self) -> Option<Self::Item>;

    /// The value after `n` others from the end.
    fn nth_back(&mut self, n: usize) -> Option<Self::Item> {
        for _ in 0..n {
            self.next_back()?;
        }
        self.next_back()
    }

    /// Carries a value through all others from the end.
    fn rfold<B, F: FnMut(B, Self::Item) -> B>(mut self, start: B, mut step: F) -> B
    where
        Self: Sized,
    {
        let mut carried = start;
        while let Some(value) = self.next_back() {
            carried = step(carried, value);
        }
        carried
    }

    /// `rfold` that stops when `step` fails.
    fn try_rfold<B, F: FnMut(B, Self::Item) -> R, R: Try<Output = B>>(&mut self, start: B, mut step: F) -> R
    where
        Self: Sized,
    {
        let mut carried = start;
        while let Some(value) = self.next_back() {
            match step(carried, value).branch() {
                ControlFlow::Continue(next) => carried = next,
                ControlFlow::Break(stopped) => return stopped,
            }
        }
        R::from_output(carried)
    }

    /// The last value that passes the test.
    fn rfind<P: FnMut(&Self::Item) -> bool>(&mut self, mut test: P) -> Option<Self::Item>
    where
        Self: Sized,
    {
        while let Some(value) = self.next_back() {
            if test(&value) {
                return Some(value);
            }
        }
        None
    }
}

/// Knows how many values are left.
pub trait ExactSizeIterator: Iterator {
    /// How many values are left.
    fn len(&self) -> usize {
        self.size_hint().0
    }
}

impl<I: ExactSizeIterator + ?Sized> ExactSizeIterator for &mut I {}

/// Stays at the end once it was reached.
pub trait FusedIterator: Iterator {}

/// Can be made from the values of an iterator.
pub trait FromIterator<A>: Sized {
    /// Makes the collection.
    fn from_iter<T: IntoIterator<Item = A>>(iter: T) -> Self;
}

/// Can take the values of an iterator.
pub trait Extend<A> {
    /// Takes them.
    fn extend<T: IntoIterator<Item = A>>(&mut self, iter: T);
}

impl FromIterator<()> for () {
    fn from_iter<T: IntoIterator<Item = ()>>(iter: T) -> () {
        iter.into_iter().for_each(|_| {})
    }
}

impl Extend<()> for () {
    fn extend<T: IntoIterator<Item = ()>>(&mut self, iter: T) {
        iter.into_iter().for_each(|_| {})
    }
}

impl<A, B, ExtendA: Extend<A>, ExtendB: Extend<B>> Extend<(A, B)> for (ExtendA, ExtendB) {
    fn extend<T: IntoIterator<Item = (A, B)>>(&mut self, iter: T) {
        for (a, b) in iter {
            self.0.extend(Some(a));
            self.1.extend(Some(b));
        }
    }
}

/// What `step` of `try_fold` gives: go on with a value, or stop.
pub trait Try: Sized {
    type Output;
    /// The value to go on with, or what to stop with.
    fn branch(self) -> ControlFlow<Self, Self::Output>;
    /// Goes on with a value.
    fn from_output(output: Self::Output) -> Self;
}

impl<T> Try for Option<T> {
    type Output = T;
    fn branch(self) -> ControlFlow<Self, T> {
        match self {
            Some(value) => ControlFlow::Continue(value),
            None => ControlFlow::Break(None),
        }
    }
    fn from_output(output: T) -> Self {
        Some(output)
    }
}

impl<T, E> Try for Result<T, E> {
    type Output = T;
    fn branch(self) -> ControlFlow<Self, T> {
        match self {
            Ok(value) => ControlFlow::Continue(value),
            Err(error) => ControlFlow::Break(Err(error)),
        }
    }
    fn from_output(output: T) -> Self {
        Ok(output)
    }
}

impl<B, C> Try for ControlFlow<B, C> {
    type Output = C;
    fn branch(self) -> ControlFlow<Self, C> {
        match self {
            ControlFlow::Continue(value) => ControlFlow::Continue(value),
            ControlFlow::Break(value) => ControlFlow::Break(ControlFlow::Break(value)),
        }
    }
    fn from_output(output: C) -> Self {
        ControlFlow::Continue(output)
    }
}

impl<A: ExactSizeIterator + DoubleEndedIterator, B: ExactSizeIterator + DoubleEndedIterator> DoubleEndedIterator
    for Zip<A, B>
{
    fn next_back(&mut self) -> Option<(A::Item, B::Item)> {
        if self.len != usize::MAX {
            if self.index == self.len {
                return None;
            }
            self.len -= 1;
        }
        while self.a.len() > self.b.len() {
            self.a.next_back();
        }
        while self.b.len() > self.a.len() {
            self.b.next_back();
        }
        let a = self.a.next_back()?;
        let b = self.b.next_back()?;
        Some((a, b))
    }
}

impl<A, B, AE: Default + Extend<A>, BE: Default + Extend<B>> FromIterator<(A, B)> for (AE, BE) {
    fn from_iter<I: IntoIterator<Item = (A, B)>>(iter: I) -> Self {
        let mut both = (AE::default(), BE::default());
        both.extend(iter);
        both
    }
}

impl<I: DoubleEndedIterator + ?Sized> DoubleEndedIterator for Box<I> {
    fn next_back(&mut self) -> Option<I::Item> {
        (**self).next_back()
    }
}

impl<I: ExactSizeIterator + ?Sized> ExactSizeIterator for Box<I> {}
