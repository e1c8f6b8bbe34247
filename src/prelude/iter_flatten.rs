//! Iterators over the values of the iterators that another one gives.

use crate::iter_adapters::Map;

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
pub(crate) struct Flattened<I, U> {
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

impl<I: Iterator + Default> Default for Flatten<I>
where
    I::Item: IntoIterator,
{
    fn default() -> Self {
        I::default().flatten()
    }
}
