//! Iterators: the trait, its adapters, and ranges of numbers.

use crate::fmt;
use crate::cmp::Ordering::{self, Equal, Greater, Less};
use crate::intrinsics;
use crate::ops::{Add, ControlFlow, Mul, Range, RangeFrom, RangeInclusive};
use crate::panicking;

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
        Zip { a: self, b: other.into_iter() }
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
        let mut first = FromA::default();
        let mut second = FromB::default();
        while let Some((a, b)) = self.next() {
            first.extend(Some(a));
            second.extend(Some(b));
        }
        (first, second)
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

// Sums and products.

/// Can be the sum of values.
pub trait Sum<A = Self>: Sized {
    /// The sum.
    fn sum<I: Iterator<Item = A>>(iter: I) -> Self;
}

/// Can be the product of values.
pub trait Product<A = Self>: Sized {
    /// The product.
    fn product<I: Iterator<Item = A>>(iter: I) -> Self;
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize, f32, f64)]
impl Sum for each {
    fn sum<I: Iterator<Item = each>>(mut iter: I) -> each {
        let mut total = 0 as each;
        while let Some(value) = iter.next() {
            total = Add::add(total, value);
        }
        total
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize, f32, f64)]
impl<'a> Sum<&'a each> for each {
    fn sum<I: Iterator<Item = &'a each>>(mut iter: I) -> each {
        let mut total = 0 as each;
        while let Some(value) = iter.next() {
            total = Add::add(total, *value);
        }
        total
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize, f32, f64)]
impl Product for each {
    fn product<I: Iterator<Item = each>>(mut iter: I) -> each {
        let mut total = 1 as each;
        while let Some(value) = iter.next() {
            total = Mul::mul(total, value);
        }
        total
    }
}

#[each(i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize, f32, f64)]
impl<'a> Product<&'a each> for each {
    fn product<I: Iterator<Item = &'a each>>(mut iter: I) -> each {
        let mut total = 1 as each;
        while let Some(value) = iter.next() {
            total = Mul::mul(total, *value);
        }
        total
    }
}

impl<T, U: Sum<T>> Sum<Option<T>> for Option<U> {
    fn sum<I: Iterator<Item = Option<T>>>(iter: I) -> Self {
        let mut stopped = false;
        let total = U::sum(UntilNone { iter, stopped: &mut stopped });
        if stopped { None } else { Some(total) }
    }
}

impl<T, U: Product<T>> Product<Option<T>> for Option<U> {
    fn product<I: Iterator<Item = Option<T>>>(iter: I) -> Self {
        let mut stopped = false;
        let total = U::product(UntilNone { iter, stopped: &mut stopped });
        if stopped { None } else { Some(total) }
    }
}

impl<T, E, U: Sum<T>> Sum<Result<T, E>> for Result<U, E> {
    fn sum<I: Iterator<Item = Result<T, E>>>(iter: I) -> Self {
        let mut error = None;
        let total = U::sum(UntilErr { iter, error: &mut error });
        match error {
            None => Ok(total),
            Some(error) => Err(error),
        }
    }
}

impl<T, E, U: Product<T>> Product<Result<T, E>> for Result<U, E> {
    fn product<I: Iterator<Item = Result<T, E>>>(iter: I) -> Self {
        let mut error = None;
        let total = U::product(UntilErr { iter, error: &mut error });
        match error {
            None => Ok(total),
            Some(error) => Err(error),
        }
    }
}

/// Gives values until the first `None`.
pub(crate) struct UntilNone<'a, I> {
    pub(crate) iter: I,
    pub(crate) stopped: &'a mut bool,
}

impl<'a, T, I: Iterator<Item = Option<T>>> Iterator for UntilNone<'a, I> {
    type Item = T;
    fn next(&mut self) -> Option<T> {
        match self.iter.next() {
            Some(Some(value)) => Some(value),
            Some(None) => {
                *self.stopped = true;
                None
            }
            None => None,
        }
    }
}

/// Gives values until the first error.
pub(crate) struct UntilErr<'a, I, E> {
    pub(crate) iter: I,
    pub(crate) error: &'a mut Option<E>,
}

impl<'a, T, E, I: Iterator<Item = Result<T, E>>> Iterator for UntilErr<'a, I, E> {
    type Item = T;
    fn next(&mut self) -> Option<T> {
        match self.iter.next() {
            Some(Ok(value)) => Some(value),
            Some(Err(error)) => {
                *self.error = Some(error);
                None
            }
            None => None,
        }
    }
}

// Ranges.

/// Numbers and characters that a range can go over.
pub trait Step: Copy + PartialOrd {
    /// The next one; the caller knows that there is one.
    fn forward(self) -> Self;
    /// The one before; the caller knows that there is one.
    fn backward(self) -> Self;
    /// How many steps lead from here to `end`; 0 when none do.
    fn steps_to(self, end: Self) -> usize;
    /// `count` steps further, if that exists.
    fn forward_by(self, count: usize) -> Option<Self>;
}

#[each(i8, i16, i32, i64, isize, u8, u16, u32, u64, usize)]
impl Step for each {
    #[inline]
    fn forward(self) -> each {
        intrinsics::wrapping_add(self, 1)
    }
    #[inline]
    fn backward(self) -> each {
        intrinsics::wrapping_sub(self, 1)
    }
    fn steps_to(self, end: each) -> usize {
        if self < end { self.abs_diff(end) as usize } else { 0 }
    }
    fn forward_by(self, count: usize) -> Option<each> {
        if count > each::MAX.abs_diff(self) as usize { None } else { Some(intrinsics::wrapping_add(self, count as each)) }
    }
}

impl Step for char {
    fn forward(self) -> char {
        let next = if self == '\u{d7ff}' { 0xe000 } else { self as u32 + 1 };
        unsafe { char::from_u32_unchecked(next) }
    }
    fn backward(self) -> char {
        let before = if self == '\u{e000}' { 0xd7ff } else { self as u32 - 1 };
        unsafe { char::from_u32_unchecked(before) }
    }
    fn steps_to(self, end: char) -> usize {
        if self >= end {
            return 0;
        }
        let distance = (end as u32 - self as u32) as usize;
        if self < '\u{e000}' && end >= '\u{e000}' { distance - 0x800 } else { distance }
    }
    fn forward_by(self, count: usize) -> Option<char> {
        let mut code = self as usize + count;
        if self < '\u{e000}' && code >= 0xd800 {
            code += 0x800;
        }
        if code > 0x10ffff { None } else { char::from_u32(code as u32) }
    }
}

impl<A: Step> Iterator for Range<A> {
    type Item = A;
    #[inline]
    fn next(&mut self) -> Option<A> {
        if self.start < self.end {
            let value = self.start;
            self.start = value.forward();
            Some(value)
        } else {
            None
        }
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        let left = self.start.steps_to(self.end);
        (left, Some(left))
    }
    fn nth(&mut self, n: usize) -> Option<A> {
        match self.start.forward_by(n) {
            Some(value) if value < self.end => {
                self.start = value.forward();
                Some(value)
            }
            _ => {
                self.start = self.end;
                None
            }
        }
    }
}

impl<A: Step> DoubleEndedIterator for Range<A> {
    fn next_back(&mut self) -> Option<A> {
        if self.start < self.end {
            self.end = self.end.backward();
            Some(self.end)
        } else {
            None
        }
    }
}

impl<A: Step> ExactSizeIterator for Range<A> {}

impl<A: Step> Iterator for RangeFrom<A> {
    type Item = A;
    fn next(&mut self) -> Option<A> {
        let value = self.start;
        match value.forward_by(1) {
            Some(next) => self.start = next,
            None => panicking::panic_text("attempt to add with overflow"),
        }
        Some(value)
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        (usize::MAX, None)
    }
}

impl<A: Step> Iterator for RangeInclusive<A> {
    type Item = A;
    #[inline]
    fn next(&mut self) -> Option<A> {
        if self.exhausted || !(self.start <= self.end) {
            return None;
        }
        let value = self.start;
        if value < self.end {
            self.start = value.forward();
        } else {
            self.exhausted = true;
        }
        Some(value)
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        if self.exhausted || !(self.start <= self.end) {
            return (0, Some(0));
        }
        let left = self.start.steps_to(self.end).saturating_add(1);
        (left, Some(left))
    }
}

impl<A: Step> DoubleEndedIterator for RangeInclusive<A> {
    fn next_back(&mut self) -> Option<A> {
        if self.exhausted || !(self.start <= self.end) {
            return None;
        }
        let value = self.end;
        if self.start < value {
            self.end = value.backward();
        } else {
            self.exhausted = true;
        }
        Some(value)
    }
}

impl<A: Step> ExactSizeIterator for RangeInclusive<A> {}

// Adapters.

/// `rev`
#[derive(Clone, Debug)]
pub struct Rev<I> {
    iter: I,
}

impl<I: DoubleEndedIterator> Iterator for Rev<I> {
    type Item = I::Item;
    #[inline]
    fn next(&mut self) -> Option<I::Item> {
        self.iter.next_back()
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        self.iter.size_hint()
    }
}

impl<I: DoubleEndedIterator> DoubleEndedIterator for Rev<I> {
    fn next_back(&mut self) -> Option<I::Item> {
        self.iter.next()
    }
}

impl<I: ExactSizeIterator + DoubleEndedIterator> ExactSizeIterator for Rev<I> {}

/// `copied`
#[derive(Clone)]
pub struct Copied<I> {
    iter: I,
}

impl<I: fmt::Debug> fmt::Debug for Copied<I> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Copied").field("it", &self.iter).finish()
    }
}

impl<'a, T: Copy + 'a, I: Iterator<Item = &'a T>> Iterator for Copied<I> {
    type Item = T;
    #[inline]
    fn next(&mut self) -> Option<T> {
        match self.iter.next() {
            Some(value) => Some(*value),
            None => None,
        }
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        self.iter.size_hint()
    }
}

impl<'a, T: Copy + 'a, I: DoubleEndedIterator<Item = &'a T>> DoubleEndedIterator for Copied<I> {
    fn next_back(&mut self) -> Option<T> {
        match self.iter.next_back() {
            Some(value) => Some(*value),
            None => None,
        }
    }
}

impl<'a, T: Copy + 'a, I: ExactSizeIterator<Item = &'a T>> ExactSizeIterator for Copied<I> {}

/// `cloned`
#[derive(Clone)]
pub struct Cloned<I> {
    iter: I,
}

impl<I: fmt::Debug> fmt::Debug for Cloned<I> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Cloned").field("it", &self.iter).finish()
    }
}

impl<'a, T: Clone + 'a, I: Iterator<Item = &'a T>> Iterator for Cloned<I> {
    type Item = T;
    #[inline]
    fn next(&mut self) -> Option<T> {
        match self.iter.next() {
            Some(value) => Some(value.clone()),
            None => None,
        }
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        self.iter.size_hint()
    }
}

impl<'a, T: Clone + 'a, I: DoubleEndedIterator<Item = &'a T>> DoubleEndedIterator for Cloned<I> {
    fn next_back(&mut self) -> Option<T> {
        match self.iter.next_back() {
            Some(value) => Some(value.clone()),
            None => None,
        }
    }
}

impl<'a, T: Clone + 'a, I: ExactSizeIterator<Item = &'a T>> ExactSizeIterator for Cloned<I> {}

/// `cycle`
#[derive(Clone)]
pub struct Cycle<I> {
    original: I,
    iter: I,
}

impl<I: fmt::Debug> fmt::Debug for Cycle<I> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Cycle").field("orig", &self.original).field("iter", &self.iter).finish()
    }
}

impl<I: Clone + Iterator> Iterator for Cycle<I> {
    type Item = I::Item;
    fn next(&mut self) -> Option<I::Item> {
        match self.iter.next() {
            Some(value) => Some(value),
            None => {
                self.iter = self.original.clone();
                self.iter.next()
            }
        }
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        match self.original.size_hint() {
            (0, Some(0)) => (0, Some(0)),
            (0, _) => (0, None),
            _ => (usize::MAX, None),
        }
    }
}

/// `map`
#[derive(Clone)]
pub struct Map<I, F> {
    iter: I,
    change: F,
}

impl<B, I: Iterator, F: FnMut(I::Item) -> B> Iterator for Map<I, F> {
    type Item = B;
    #[inline]
    fn next(&mut self) -> Option<B> {
        match self.iter.next() {
            Some(value) => Some((self.change)(value)),
            None => None,
        }
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        self.iter.size_hint()
    }
}

impl<B, I: DoubleEndedIterator, F: FnMut(I::Item) -> B> DoubleEndedIterator for Map<I, F> {
    fn next_back(&mut self) -> Option<B> {
        match self.iter.next_back() {
            Some(value) => Some((self.change)(value)),
            None => None,
        }
    }
}

impl<B, I: ExactSizeIterator, F: FnMut(I::Item) -> B> ExactSizeIterator for Map<I, F> {}

/// `filter`
#[derive(Clone)]
pub struct Filter<I, P> {
    iter: I,
    test: P,
}

impl<I: Iterator, P: FnMut(&I::Item) -> bool> Iterator for Filter<I, P> {
    type Item = I::Item;
    #[inline]
    fn next(&mut self) -> Option<I::Item> {
        while let Some(value) = self.iter.next() {
            if (self.test)(&value) {
                return Some(value);
            }
        }
        None
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        (0, self.iter.size_hint().1)
    }
}

impl<I: DoubleEndedIterator, P: FnMut(&I::Item) -> bool> DoubleEndedIterator for Filter<I, P> {
    fn next_back(&mut self) -> Option<I::Item> {
        while let Some(value) = self.iter.next_back() {
            if (self.test)(&value) {
                return Some(value);
            }
        }
        None
    }
}

/// `filter_map`
#[derive(Clone)]
pub struct FilterMap<I, F> {
    iter: I,
    change: F,
}

impl<B, I: Iterator, F: FnMut(I::Item) -> Option<B>> Iterator for FilterMap<I, F> {
    type Item = B;
    fn next(&mut self) -> Option<B> {
        while let Some(value) = self.iter.next() {
            let made = (self.change)(value);
            if made.is_some() {
                return made;
            }
        }
        None
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        (0, self.iter.size_hint().1)
    }
}

impl<B, I: DoubleEndedIterator, F: FnMut(I::Item) -> Option<B>> DoubleEndedIterator for FilterMap<I, F> {
    fn next_back(&mut self) -> Option<B> {
        while let Some(value) = self.iter.next_back() {
            let made = (self.change)(value);
            if made.is_some() {
                return made;
            }
        }
        None
    }
}

/// `enumerate`
#[derive(Clone, Debug)]
pub struct Enumerate<I> {
    iter: I,
    count: usize,
}

impl<I: Iterator> Iterator for Enumerate<I> {
    type Item = (usize, I::Item);
    #[inline]
    fn next(&mut self) -> Option<(usize, I::Item)> {
        match self.iter.next() {
            Some(value) => {
                let at = self.count;
                self.count = at + 1;
                Some((at, value))
            }
            None => None,
        }
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        self.iter.size_hint()
    }
}

impl<I: ExactSizeIterator + DoubleEndedIterator> DoubleEndedIterator for Enumerate<I> {
    fn next_back(&mut self) -> Option<(usize, I::Item)> {
        match self.iter.next_back() {
            Some(value) => Some((self.count + self.iter.len(), value)),
            None => None,
        }
    }
}

impl<I: ExactSizeIterator> ExactSizeIterator for Enumerate<I> {}

/// `zip`
#[derive(Clone)]
pub struct Zip<A, B> {
    a: A,
    b: B,
}

impl<A: fmt::Debug, B: fmt::Debug> fmt::Debug for Zip<A, B> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Zip").field("a", &self.a).field("b", &self.b).finish()
    }
}

/// Pairs of values of two collections.
pub fn zip<A: IntoIterator, B: IntoIterator>(a: A, b: B) -> Zip<A::IntoIter, B::IntoIter> {
    Zip { a: a.into_iter(), b: b.into_iter() }
}

impl<A: Iterator, B: Iterator> Iterator for Zip<A, B> {
    type Item = (A::Item, B::Item);
    #[inline]
    fn next(&mut self) -> Option<(A::Item, B::Item)> {
        let a = self.a.next()?;
        let b = self.b.next()?;
        Some((a, b))
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        let (low_a, high_a) = self.a.size_hint();
        let (low_b, high_b) = self.b.size_hint();
        let high = match (high_a, high_b) {
            (Some(a), Some(b)) => Some(Ord::min(a, b)),
            (Some(a), None) => Some(a),
            (None, high) => high,
        };
        (Ord::min(low_a, low_b), high)
    }
}

impl<A: ExactSizeIterator + DoubleEndedIterator, B: ExactSizeIterator + DoubleEndedIterator> DoubleEndedIterator
    for Zip<A, B>
{
    fn next_back(&mut self) -> Option<(A::Item, B::Item)> {
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

impl<A: ExactSizeIterator, B: ExactSizeIterator> ExactSizeIterator for Zip<A, B> {}

/// `chain`
#[derive(Clone, Debug)]
pub struct Chain<A, B> {
    a: Option<A>,
    b: Option<B>,
}

impl<A: Iterator, B: Iterator<Item = A::Item>> Iterator for Chain<A, B> {
    type Item = A::Item;
    fn next(&mut self) -> Option<A::Item> {
        if let Some(a) = &mut self.a {
            match a.next() {
                Some(value) => return Some(value),
                None => self.a = None,
            }
        }
        match &mut self.b {
            Some(b) => b.next(),
            None => None,
        }
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        let (low_a, high_a) = match &self.a {
            Some(a) => a.size_hint(),
            None => (0, Some(0)),
        };
        let (low_b, high_b) = match &self.b {
            Some(b) => b.size_hint(),
            None => (0, Some(0)),
        };
        let high = match (high_a, high_b) {
            (Some(a), Some(b)) => a.checked_add(b),
            _ => None,
        };
        (low_a.saturating_add(low_b), high)
    }
}

impl<A: DoubleEndedIterator, B: DoubleEndedIterator<Item = A::Item>> DoubleEndedIterator for Chain<A, B> {
    fn next_back(&mut self) -> Option<A::Item> {
        if let Some(b) = &mut self.b {
            match b.next_back() {
                Some(value) => return Some(value),
                None => self.b = None,
            }
        }
        match &mut self.a {
            Some(a) => a.next_back(),
            None => None,
        }
    }
}

/// `peekable`
#[derive(Clone, Debug)]
pub struct Peekable<I: Iterator> {
    iter: I,
    peeked: Option<Option<I::Item>>,
}

impl<I: Iterator> Peekable<I> {
    /// The next value, left where it is.
    pub fn peek(&mut self) -> Option<&I::Item> {
        if self.peeked.is_none() {
            self.peeked = Some(self.iter.next());
        }
        match &self.peeked {
            Some(Some(value)) => Some(value),
            _ => None,
        }
    }

    /// The next value for changing, left where it is.
    pub fn peek_mut(&mut self) -> Option<&mut I::Item> {
        if self.peeked.is_none() {
            self.peeked = Some(self.iter.next());
        }
        match &mut self.peeked {
            Some(Some(value)) => Some(value),
            _ => None,
        }
    }

    /// The next value if it passes the test.
    pub fn next_if<F: FnOnce(&I::Item) -> bool>(&mut self, test: F) -> Option<I::Item> {
        match self.next() {
            Some(value) => {
                if test(&value) {
                    return Some(value);
                }
                self.peeked = Some(Some(value));
                None
            }
            None => {
                self.peeked = Some(None);
                None
            }
        }
    }

    /// The next value if it equals `expected`.
    pub fn next_if_eq<T: ?Sized>(&mut self, expected: &T) -> Option<I::Item>
    where
        I::Item: PartialEq<T>,
    {
        self.next_if(|next| *next == *expected)
    }
}

impl<I: Iterator> Peekable<I> {
    /// What `change` makes of the next value, unless it gives the value back.
    pub fn next_if_map<R>(&mut self, change: impl FnOnce(I::Item) -> Result<R, I::Item>) -> Option<R> {
        match change(self.next()?) {
            Ok(changed) => Some(changed),
            Err(value) => {
                self.peeked = Some(Some(value));
                None
            }
        }
    }

    /// What `change` makes of the next value; when it is none the value, as it is now, stays next.
    pub fn next_if_map_mut<R>(&mut self, change: impl FnOnce(&mut I::Item) -> Option<R>) -> Option<R> {
        let changed = change(self.peek_mut()?)?;
        self.peeked = None;
        Some(changed)
    }
}

impl<I: Iterator> Iterator for Peekable<I> {
    type Item = I::Item;
    fn next(&mut self) -> Option<I::Item> {
        match self.peeked.take() {
            Some(value) => value,
            None => self.iter.next(),
        }
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        let extra = match &self.peeked {
            Some(None) => return (0, Some(0)),
            Some(Some(_)) => 1,
            None => 0,
        };
        let (low, high) = self.iter.size_hint();
        let high = match high {
            Some(high) => high.checked_add(extra),
            None => None,
        };
        (low.saturating_add(extra), high)
    }
}

impl<I: ExactSizeIterator> ExactSizeIterator for Peekable<I> {}

/// `skip_while`
#[derive(Clone)]
pub struct SkipWhile<I, P> {
    iter: I,
    test: P,
    is_over: bool,
}

impl<I: Iterator, P: FnMut(&I::Item) -> bool> Iterator for SkipWhile<I, P> {
    type Item = I::Item;
    fn next(&mut self) -> Option<I::Item> {
        while let Some(value) = self.iter.next() {
            if self.is_over || !(self.test)(&value) {
                self.is_over = true;
                return Some(value);
            }
        }
        None
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        let (low, high) = self.iter.size_hint();
        (if self.is_over { low } else { 0 }, high)
    }
}

/// `take_while`
#[derive(Clone)]
pub struct TakeWhile<I, P> {
    iter: I,
    test: P,
    is_over: bool,
}

impl<I: Iterator, P: FnMut(&I::Item) -> bool> Iterator for TakeWhile<I, P> {
    type Item = I::Item;
    fn next(&mut self) -> Option<I::Item> {
        if self.is_over {
            return None;
        }
        let value = self.iter.next()?;
        if (self.test)(&value) {
            return Some(value);
        }
        self.is_over = true;
        None
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        (0, if self.is_over { Some(0) } else { self.iter.size_hint().1 })
    }
}

/// `map_while`
#[derive(Clone)]
pub struct MapWhile<I, F> {
    iter: I,
    change: F,
}

impl<B, I: Iterator, F: FnMut(I::Item) -> Option<B>> Iterator for MapWhile<I, F> {
    type Item = B;
    fn next(&mut self) -> Option<B> {
        let value = self.iter.next()?;
        (self.change)(value)
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        (0, self.iter.size_hint().1)
    }
}

/// `skip`
#[derive(Clone)]
pub struct Skip<I> {
    iter: I,
    left: usize,
}

impl<I: fmt::Debug> fmt::Debug for Skip<I> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Skip").field("iter", &self.iter).field("n", &self.left).finish()
    }
}

impl<I: Iterator> Iterator for Skip<I> {
    type Item = I::Item;
    #[inline]
    fn next(&mut self) -> Option<I::Item> {
        if self.left > 0 {
            let left = self.left;
            self.left = 0;
            return self.iter.nth(left);
        }
        self.iter.next()
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        let (low, high) = self.iter.size_hint();
        let high = match high {
            Some(high) => Some(high.saturating_sub(self.left)),
            None => None,
        };
        (low.saturating_sub(self.left), high)
    }
}

impl<I: DoubleEndedIterator + ExactSizeIterator> DoubleEndedIterator for Skip<I> {
    fn next_back(&mut self) -> Option<I::Item> {
        if self.iter.len() > self.left { self.iter.next_back() } else { None }
    }
}

impl<I: ExactSizeIterator> ExactSizeIterator for Skip<I> {}

/// `take`
#[derive(Clone)]
pub struct Take<I> {
    iter: I,
    left: usize,
}

impl<I: fmt::Debug> fmt::Debug for Take<I> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Take").field("iter", &self.iter).field("n", &self.left).finish()
    }
}

impl<I: Iterator> Iterator for Take<I> {
    type Item = I::Item;
    #[inline]
    fn next(&mut self) -> Option<I::Item> {
        if self.left == 0 {
            return None;
        }
        self.left -= 1;
        self.iter.next()
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        let (low, high) = self.iter.size_hint();
        let high = match high {
            Some(high) => Ord::min(high, self.left),
            None => self.left,
        };
        (Ord::min(low, self.left), Some(high))
    }
}

impl<I: DoubleEndedIterator + ExactSizeIterator> DoubleEndedIterator for Take<I> {
    fn next_back(&mut self) -> Option<I::Item> {
        while self.iter.len() > self.left {
            self.iter.next_back();
        }
        if self.left == 0 {
            return None;
        }
        self.left -= 1;
        self.iter.next_back()
    }
}

impl<I: ExactSizeIterator> ExactSizeIterator for Take<I> {}

/// `scan`
#[derive(Clone)]
pub struct Scan<I, S, F> {
    iter: I,
    state: S,
    change: F,
}

impl<B, I: Iterator, S, F: FnMut(&mut S, I::Item) -> Option<B>> Iterator for Scan<I, S, F> {
    type Item = B;
    fn next(&mut self) -> Option<B> {
        let value = self.iter.next()?;
        (self.change)(&mut self.state, value)
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        (0, self.iter.size_hint().1)
    }
}

/// `inspect`
#[derive(Clone)]
pub struct Inspect<I, F> {
    iter: I,
    look: F,
}

impl<I: Iterator, F: FnMut(&I::Item)> Iterator for Inspect<I, F> {
    type Item = I::Item;
    fn next(&mut self) -> Option<I::Item> {
        let value = self.iter.next()?;
        (self.look)(&value);
        Some(value)
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        self.iter.size_hint()
    }
}

/// `fuse`
#[derive(Clone, Debug)]
pub struct Fuse<I> {
    iter: Option<I>,
}

impl<I: Iterator> Iterator for Fuse<I> {
    type Item = I::Item;
    fn next(&mut self) -> Option<I::Item> {
        if let Some(iter) = &mut self.iter {
            if let Some(value) = iter.next() {
                return Some(value);
            }
        }
        self.iter = None;
        None
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        match &self.iter {
            Some(iter) => iter.size_hint(),
            None => (0, Some(0)),
        }
    }
}

/// `flatten`
pub struct Flatten<I: Iterator>
where
    I::Item: IntoIterator,
{
    parts: Flattened<I, <I::Item as IntoIterator>::IntoIter>,
}

impl<I: Iterator> Iterator for Flatten<I>
where
    I::Item: IntoIterator,
{
    type Item = <I::Item as IntoIterator>::Item;
    fn next(&mut self) -> Option<Self::Item> {
        self.parts.next()
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        self.parts.size_hint()
    }
}

impl<I: DoubleEndedIterator> DoubleEndedIterator for Flatten<I>
where
    I::Item: IntoIterator,
    <I::Item as IntoIterator>::IntoIter: DoubleEndedIterator,
{
    fn next_back(&mut self) -> Option<Self::Item> {
        self.parts.next_back()
    }
}

impl<I: Iterator + Clone> Clone for Flatten<I>
where
    I::Item: IntoIterator,
    <I::Item as IntoIterator>::IntoIter: Clone,
{
    fn clone(&self) -> Self {
        Flatten { parts: self.parts.clone() }
    }
}

/// The iterators of the first and of the last value that are not used up, and those between them.
#[derive(Clone, Debug)]
struct Flattened<I, U> {
    iter: I,
    front: Option<U>,
    back: Option<U>,
}

impl<I: Iterator, U: Iterator> Iterator for Flattened<I, U>
where
    I::Item: IntoIterator<IntoIter = U, Item = U::Item>,
{
    type Item = U::Item;
    fn next(&mut self) -> Option<U::Item> {
        loop {
            if let Some(front) = &mut self.front {
                if let Some(value) = front.next() {
                    return Some(value);
                }
                self.front = None;
            }
            match self.iter.next() {
                Some(inner) => self.front = Some(inner.into_iter()),
                None => {
                    return match &mut self.back {
                        Some(back) => back.next(),
                        None => None,
                    };
                }
            }
        }
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        let front = self.front.as_ref().map_or((0, Some(0)), |front| front.size_hint());
        let back = self.back.as_ref().map_or((0, Some(0)), |back| back.size_hint());
        let high = match (self.iter.size_hint(), front.1, back.1) {
            ((0, Some(0)), Some(front), Some(back)) => front.checked_add(back),
            _ => None,
        };
        (front.0.saturating_add(back.0), high)
    }
}

impl<I: DoubleEndedIterator, U: DoubleEndedIterator> DoubleEndedIterator for Flattened<I, U>
where
    I::Item: IntoIterator<IntoIter = U, Item = U::Item>,
{
    fn next_back(&mut self) -> Option<U::Item> {
        loop {
            if let Some(back) = &mut self.back {
                if let Some(value) = back.next_back() {
                    return Some(value);
                }
                self.back = None;
            }
            match self.iter.next_back() {
                Some(inner) => self.back = Some(inner.into_iter()),
                None => {
                    return match &mut self.front {
                        Some(front) => front.next_back(),
                        None => None,
                    };
                }
            }
        }
    }
}

/// `flat_map`
pub struct FlatMap<I, U: IntoIterator, F> {
    inner: Flattened<Map<I, F>, U::IntoIter>,
}

impl<I: Iterator, U: IntoIterator, F: FnMut(I::Item) -> U> Iterator for FlatMap<I, U, F> {
    type Item = U::Item;
    fn next(&mut self) -> Option<U::Item> {
        self.inner.next()
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        self.inner.size_hint()
    }
}

impl<I: DoubleEndedIterator, U: IntoIterator, F: FnMut(I::Item) -> U> DoubleEndedIterator for FlatMap<I, U, F>
where
    U::IntoIter: DoubleEndedIterator,
{
    fn next_back(&mut self) -> Option<U::Item> {
        self.inner.next_back()
    }
}

/// `step_by`
#[derive(Clone)]
pub struct StepBy<I> {
    iter: I,
    skip: usize,
    is_first: bool,
}

impl<I: fmt::Debug> fmt::Debug for StepBy<I> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("StepBy")
            .field("iter", &self.iter)
            .field("step_minus_one", &self.skip)
            .field("first_take", &self.is_first)
            .finish()
    }
}

impl<I: Iterator> Iterator for StepBy<I> {
    type Item = I::Item;
    #[inline]
    fn next(&mut self) -> Option<I::Item> {
        if self.is_first {
            self.is_first = false;
            return self.iter.next();
        }
        self.iter.nth(self.skip)
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        let step = self.skip + 1;
        let (low, high) = self.iter.size_hint();
        if self.is_first {
            let high = match high {
                Some(high) => Some(high.div_ceil(step)),
                None => None,
            };
            return (low.div_ceil(step), high);
        }
        let high = match high {
            Some(high) => Some(high / step),
            None => None,
        };
        (low / step, high)
    }
}

impl<I: DoubleEndedIterator + ExactSizeIterator> DoubleEndedIterator for StepBy<I> {
    fn next_back(&mut self) -> Option<I::Item> {
        let step = self.skip + 1;
        let left = self.iter.len();
        let behind = if self.is_first {
            if left == 0 {
                return None;
            }
            (left - 1) % step
        } else {
            left % step
        };
        self.iter.nth_back(behind)
    }
}

impl<I: ExactSizeIterator> ExactSizeIterator for StepBy<I> {}

// Sources.

/// Gives nothing.
#[derive(Clone)]
pub struct Empty<T> {
    nothing: crate::marker::PhantomData<T>,
}

impl<T> fmt::Debug for Empty<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Empty")
    }
}

/// An iterator that gives nothing.
pub const fn empty<T>() -> Empty<T> {
    Empty { nothing: crate::marker::PhantomData }
}

impl<T> Iterator for Empty<T> {
    type Item = T;
    fn next(&mut self) -> Option<T> {
        None
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        (0, Some(0))
    }
}

impl<T> DoubleEndedIterator for Empty<T> {
    fn next_back(&mut self) -> Option<T> {
        None
    }
}

/// Gives one value.
pub use crate::option::IntoIter as Once;

/// An iterator that gives one value.
pub fn once<T>(value: T) -> Once<T> {
    Some(value).into_iter()
}

/// Gives what a function makes, once.
pub struct OnceWith<F> {
    make: Option<F>,
}

/// An iterator that calls `make` once.
pub fn once_with<T, F: FnOnce() -> T>(make: F) -> OnceWith<F> {
    OnceWith { make: Some(make) }
}

impl<T, F: FnOnce() -> T> Iterator for OnceWith<F> {
    type Item = T;
    fn next(&mut self) -> Option<T> {
        let make = self.make.take()?;
        Some(make())
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        let left = self.make.is_some() as usize;
        (left, Some(left))
    }
}

/// Gives clones of one value for ever.
#[derive(Clone)]
pub struct Repeat<T> {
    value: T,
}

impl<T: fmt::Debug> fmt::Debug for Repeat<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Repeat").field("element", &self.value).finish()
    }
}

/// An iterator that gives clones of `value` for ever.
pub fn repeat<T: Clone>(value: T) -> Repeat<T> {
    Repeat { value }
}

impl<T: Clone> Iterator for Repeat<T> {
    type Item = T;
    fn next(&mut self) -> Option<T> {
        Some(self.value.clone())
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        (usize::MAX, None)
    }
}

/// An iterator that gives clones of `value`, `count` times.
pub fn repeat_n<T: Clone>(value: T, count: usize) -> RepeatN<T> {
    RepeatN { value: if count == 0 { None } else { Some(value) }, left: count }
}

/// Gives clones of a value, and the value itself at last.
#[derive(Clone, Debug)]
pub struct RepeatN<T> {
    value: Option<T>,
    left: usize,
}

impl<T: Clone> Iterator for RepeatN<T> {
    type Item = T;
    fn next(&mut self) -> Option<T> {
        if self.left <= 1 {
            self.left = 0;
            return self.value.take();
        }
        self.left -= 1;
        self.value.clone()
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        (self.left, Some(self.left))
    }
}

impl<T: Clone> DoubleEndedIterator for RepeatN<T> {
    fn next_back(&mut self) -> Option<T> {
        self.next()
    }
}

impl<T: Clone> ExactSizeIterator for RepeatN<T> {}

/// Gives what a function makes, for ever.
pub struct RepeatWith<F> {
    make: F,
}

/// An iterator that calls `make` for ever.
pub fn repeat_with<T, F: FnMut() -> T>(make: F) -> RepeatWith<F> {
    RepeatWith { make }
}

impl<T, F: FnMut() -> T> Iterator for RepeatWith<F> {
    type Item = T;
    fn next(&mut self) -> Option<T> {
        Some((self.make)())
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        (usize::MAX, None)
    }
}

/// Calls a function for every value.
pub struct FromFn<F> {
    body: F,
}

/// An iterator that calls `body` for every value.
pub fn from_fn<T, F: FnMut() -> Option<T>>(body: F) -> FromFn<F> {
    FromFn { body }
}

impl<T, F: FnMut() -> Option<T>> Iterator for FromFn<F> {
    type Item = T;
    fn next(&mut self) -> Option<T> {
        (self.body)()
    }
}

/// Makes every value from the one before.
#[derive(Clone)]
pub struct Successors<T, F> {
    next: Option<T>,
    step: F,
}

/// An iterator that makes every value from the one before.
pub fn successors<T, F: FnMut(&T) -> Option<T>>(first: Option<T>, step: F) -> Successors<T, F> {
    Successors { next: first, step }
}

impl<T, F: FnMut(&T) -> Option<T>> Iterator for Successors<T, F> {
    type Item = T;
    fn next(&mut self) -> Option<T> {
        let value = self.next.take()?;
        self.next = (self.step)(&value);
        Some(value)
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        if self.next.is_some() { (1, None) } else { (0, Some(0)) }
    }
}

impl<A, B, AE: Default + Extend<A>, BE: Default + Extend<B>> FromIterator<(A, B)> for (AE, BE) {
    fn from_iter<I: IntoIterator<Item = (A, B)>>(iter: I) -> Self {
        let mut both = (AE::default(), BE::default());
        both.extend(iter);
        both
    }
}

/// The values of one, then those of the other.
pub fn chain<A: IntoIterator, B: IntoIterator<Item = A::Item>>(a: A, b: B) -> Chain<A::IntoIter, B::IntoIter> {
    Chain { a: Some(a.into_iter()), b: Some(b.into_iter()) }
}

#[each(Cloned, Copied, Rev)]
impl<I: Default> Default for each<I> {
    fn default() -> Self {
        each { iter: I::default() }
    }
}

impl<I: Default> Default for Enumerate<I> {
    fn default() -> Self {
        Enumerate { iter: I::default(), count: 0 }
    }
}

impl<I: Default> Default for Fuse<I> {
    fn default() -> Self {
        Fuse { iter: Some(I::default()) }
    }
}

impl<A: Default, B: Default> Default for Chain<A, B> {
    fn default() -> Self {
        Chain { a: Some(A::default()), b: Some(B::default()) }
    }
}

impl<I: Iterator + Default> Default for Flatten<I>
where
    I::Item: IntoIterator,
{
    fn default() -> Self {
        I::default().flatten()
    }
}

impl<I: fmt::Debug, F> fmt::Debug for Map<I, F> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Map").field("iter", &self.iter).finish()
    }
}

impl<I: fmt::Debug, F> fmt::Debug for Filter<I, F> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Filter").field("iter", &self.iter).finish()
    }
}

impl<I: fmt::Debug, F> fmt::Debug for FilterMap<I, F> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("FilterMap").field("iter", &self.iter).finish()
    }
}

impl<I: fmt::Debug, F> fmt::Debug for Inspect<I, F> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Inspect").field("iter", &self.iter).finish()
    }
}

impl<I: fmt::Debug, F> fmt::Debug for MapWhile<I, F> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("MapWhile").field("iter", &self.iter).finish()
    }
}

impl<I: fmt::Debug, F> fmt::Debug for SkipWhile<I, F> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SkipWhile").field("iter", &self.iter).field("flag", &self.is_over).finish()
    }
}

impl<I: fmt::Debug, F> fmt::Debug for TakeWhile<I, F> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("TakeWhile").field("iter", &self.iter).field("flag", &self.is_over).finish()
    }
}

impl<T: fmt::Debug, F> fmt::Debug for Successors<T, F> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Successors").field("next", &self.next).finish()
    }
}

impl<F: Clone> Clone for FromFn<F> {
    fn clone(&self) -> Self {
        FromFn { body: self.body.clone() }
    }
}

impl<F: Clone> Clone for RepeatWith<F> {
    fn clone(&self) -> Self {
        RepeatWith { make: self.make.clone() }
    }
}

impl<F: Clone> Clone for OnceWith<F> {
    fn clone(&self) -> Self {
        OnceWith { make: self.make.clone() }
    }
}

impl<F: Copy> Copy for RepeatWith<F> {}

impl<F> fmt::Debug for FromFn<F> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("FromFn")
    }
}

impl<F> fmt::Debug for RepeatWith<F> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("RepeatWith").finish_non_exhaustive()
    }
}

impl<T> Default for Empty<T> {
    fn default() -> Self {
        empty()
    }
}

impl<T> ExactSizeIterator for Empty<T> {}

impl<I: ExactSizeIterator> ExactSizeIterator for Fuse<I> {}

impl<I: DoubleEndedIterator> DoubleEndedIterator for Fuse<I> {
    fn next_back(&mut self) -> Option<I::Item> {
        let value = self.iter.as_mut()?.next_back();
        if value.is_none() {
            self.iter = None;
        }
        value
    }
}

impl<I: DoubleEndedIterator> DoubleEndedIterator for Peekable<I> {
    fn next_back(&mut self) -> Option<I::Item> {
        match &self.peeked {
            Some(None) => None,
            Some(Some(_)) => match self.iter.next_back() {
                None => self.peeked.take().flatten(),
                value => value,
            },
            None => self.iter.next_back(),
        }
    }
}

impl<I: DoubleEndedIterator + ?Sized> DoubleEndedIterator for Box<I> {
    fn next_back(&mut self) -> Option<I::Item> {
        (**self).next_back()
    }
}

impl<I: ExactSizeIterator + ?Sized> ExactSizeIterator for Box<I> {}

impl<T: Clone> DoubleEndedIterator for Take<Repeat<T>> {
    fn next_back(&mut self) -> Option<T> {
        self.next()
    }
}

impl<T: Clone> ExactSizeIterator for Take<Repeat<T>> {}

// --- Iterators that go on giving nothing once they gave nothing -------------------------------------------------------

use crate::btree_map::{BTreeIter, BTreeIterMut, BTreeKeys, BTreeValues, BTreeValuesMut};
use crate::hash_map::{Keys, MapIntoIter, MapIter, MapIterMut, Values, ValuesMut};
use crate::hash_set::SetIntoIter;
use crate::linked_list::{LinkedListIntoIter, LinkedListIter, LinkedListIterMut};
use crate::slice as s;
use crate::vec_deque::{VecDequeIntoIter, VecDequeIter, VecDequeIterMut};

#[each(
    s::Iter, s::IterMut, s::Windows, s::Chunks, s::ChunksMut, s::ChunksExact, s::ChunksExactMut, s::RChunks, s::RChunksMut,
    s::RChunksExact, s::RChunksExactMut, crate::vec::Drain, VecDequeIter, VecDequeIterMut, LinkedListIter, LinkedListIterMut
)]
impl<'a, T> FusedIterator for each<'a, T> {}

#[each(
    MapIter, MapIterMut, Keys, Values, ValuesMut, BTreeIter, BTreeIterMut, BTreeKeys, BTreeValues,
    BTreeValuesMut
)]
impl<'a, K, V> FusedIterator for each<'a, K, V> {}

#[each(crate::vec::IntoIter, crate::option::IntoIter, Empty, VecDequeIntoIter, LinkedListIntoIter, SetIntoIter)]
impl<T> FusedIterator for each<T> {}

impl<K, V> FusedIterator for MapIntoIter<K, V> {}

impl<T, const N: usize> FusedIterator for crate::array::IntoIter<T, N> {}

#[each(crate::str::Chars, crate::str::CharIndices, crate::str::Bytes, crate::str::Lines, crate::str::SplitWhitespace)]
impl<'a> FusedIterator for each<'a> {}

impl FusedIterator for crate::char::CaseMapping {}

impl<I: Iterator> FusedIterator for Fuse<I> {}

#[each(Rev, Skip, Take, Enumerate, Peekable, Cloned, Copied)]
impl<I: FusedIterator> FusedIterator for each<I>
where
    each<I>: Iterator,
{
}

#[each(Map, Filter, FilterMap, Inspect, SkipWhile, TakeWhile)]
impl<I: FusedIterator, F> FusedIterator for each<I, F>
where
    each<I, F>: Iterator,
{
}

impl<A: FusedIterator, B: FusedIterator<Item = A::Item>> FusedIterator for Chain<A, B> {}

impl<A: FusedIterator, B: FusedIterator> FusedIterator for Zip<A, B> {}

impl<I: Clone + Iterator> FusedIterator for Cycle<I> {}

#[each(u8, i8, u16, i16, u32, i32, u64, i64, usize, isize, u128, i128, char)]
impl FusedIterator for crate::ops::Range<each> {}

#[each(u8, i8, u16, i16, u32, i32, u64, i64, usize, isize, u128, i128, char)]
impl FusedIterator for crate::ops::RangeInclusive<each> {}
