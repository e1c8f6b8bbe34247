//! What gives a part of another iterator's values: `skip`, `take`, `step_by` and the like; and `peekable`, which looks ahead.

use crate::fmt;
use crate::iter_sources::Repeat;

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
    fn __room(&mut self) -> Option<crate::vec_collect::Room> {
        crate::vec_collect::Room::behind(&mut self.iter)
    }
    fn __leave_room(&mut self, drops: bool) {
        self.iter.__leave_room(drops);
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
    fn __room(&mut self) -> Option<crate::vec_collect::Room> {
        crate::vec_collect::Room::behind(&mut self.iter)
    }
    fn __leave_room(&mut self, drops: bool) {
        self.iter.__leave_room(drops);
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
    fn __room(&mut self) -> Option<crate::vec_collect::Room> {
        crate::vec_collect::Room::behind(&mut self.iter)
    }
    fn __leave_room(&mut self, drops: bool) {
        self.iter.__leave_room(drops);
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
    fn __room(&mut self) -> Option<crate::vec_collect::Room> {
        crate::vec_collect::Room::behind(&mut self.iter)
    }
    fn __leave_room(&mut self, drops: bool) {
        self.iter.__leave_room(drops);
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
    fn __by_number(&self) -> bool {
        self.iter.__by_number()
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        let (low, high) = self.iter.size_hint();
        let high = match high {
            Some(high) => Some(high.saturating_sub(self.left)),
            None => None,
        };
        (low.saturating_sub(self.left), high)
    }
    fn __room(&mut self) -> Option<crate::vec_collect::Room> {
        crate::vec_collect::Room::behind(&mut self.iter)
    }
    fn __leave_room(&mut self, drops: bool) {
        self.iter.__leave_room(drops);
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
    fn __room(&mut self) -> Option<crate::vec_collect::Room> {
        crate::vec_collect::Room::behind(&mut self.iter)
    }
    fn __leave_room(&mut self, drops: bool) {
        self.iter.__leave_room(drops);
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
    fn __by_number(&self) -> bool {
        match &self.iter {
            Some(iter) => iter.__by_number(),
            None => false,
        }
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        match &self.iter {
            Some(iter) => iter.size_hint(),
            None => (0, Some(0)),
        }
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

impl<I: Default> Default for Fuse<I> {
    fn default() -> Self {
        Fuse { iter: Some(I::default()) }
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

impl<T: Clone> DoubleEndedIterator for Take<Repeat<T>> {
    fn next_back(&mut self) -> Option<T> {
        self.next()
    }
}

impl<T: Clone> ExactSizeIterator for Take<Repeat<T>> {}
