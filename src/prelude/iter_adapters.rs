//! What makes an iterator of an iterator, value by value: `map`, `filter`, `zip` and the like.

use crate::fmt;

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
    fn __by_number(&self) -> bool {
        self.iter.__by_number()
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
    fn __by_number(&self) -> bool {
        self.iter.__by_number()
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
    fn __by_number(&self) -> bool {
        self.iter.__by_number()
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        self.iter.size_hint()
    }
    fn __room(&mut self) -> Option<crate::vec_collect::Room> {
        crate::vec_collect::Room::behind(&mut self.iter)
    }
    fn __leave_room(&mut self, drops: bool) {
        self.iter.__leave_room(drops);
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
    fn __room(&mut self) -> Option<crate::vec_collect::Room> {
        crate::vec_collect::Room::behind(&mut self.iter)
    }
    fn __leave_room(&mut self, drops: bool) {
        self.iter.__leave_room(drops);
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
    fn __room(&mut self) -> Option<crate::vec_collect::Room> {
        crate::vec_collect::Room::behind(&mut self.iter)
    }
    fn __leave_room(&mut self, drops: bool) {
        self.iter.__leave_room(drops);
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
    fn __by_number(&self) -> bool {
        self.iter.__by_number()
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        self.iter.size_hint()
    }
    fn __room(&mut self) -> Option<crate::vec_collect::Room> {
        crate::vec_collect::Room::behind(&mut self.iter)
    }
    fn __leave_room(&mut self, drops: bool) {
        self.iter.__leave_room(drops);
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
    index: usize,
    len: usize, // `usize::MAX` where values have no numbers: then both are asked until one has no more
}

impl<A: fmt::Debug, B: fmt::Debug> fmt::Debug for Zip<A, B> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Zip").field("a", &self.a).field("b", &self.b).finish()
    }
}

/// Pairs of values of two collections.
pub fn zip<A: IntoIterator, B: IntoIterator>(a: A, b: B) -> Zip<A::IntoIter, B::IntoIter> {
    let (a, b) = (a.into_iter(), b.into_iter());
    let by_number = a.__by_number() && b.__by_number();
    let len = if by_number { Ord::min(a.size_hint().0, b.size_hint().0) } else { usize::MAX };
    Zip { a, b, index: 0, len }
}

impl<A: Iterator, B: Iterator> Iterator for Zip<A, B> {
    type Item = (A::Item, B::Item);
    #[inline]
    fn next(&mut self) -> Option<(A::Item, B::Item)> {
        if self.len != usize::MAX {
            if self.index == self.len {
                return None;
            }
            self.index += 1;
        }
        let a = self.a.next()?;
        let b = self.b.next()?;
        Some((a, b))
    }
    fn __by_number(&self) -> bool {
        self.len != usize::MAX
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
    fn __room(&mut self) -> Option<crate::vec_collect::Room> {
        crate::vec_collect::Room::behind(&mut self.a)
    }
    fn __leave_room(&mut self, drops: bool) {
        self.a.__leave_room(drops);
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
    fn __room(&mut self) -> Option<crate::vec_collect::Room> {
        crate::vec_collect::Room::behind(&mut self.iter)
    }
    fn __leave_room(&mut self, drops: bool) {
        self.iter.__leave_room(drops);
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
    fn __room(&mut self) -> Option<crate::vec_collect::Room> {
        crate::vec_collect::Room::behind(&mut self.iter)
    }
    fn __leave_room(&mut self, drops: bool) {
        self.iter.__leave_room(drops);
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

impl<A: Default, B: Default> Default for Chain<A, B> {
    fn default() -> Self {
        Chain { a: Some(A::default()), b: Some(B::default()) }
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
