//! Putting other values in the place of some of a `Vec`.

use crate::fmt;
use crate::ptr;
use crate::vec_iter::Drain;

/// The values that are being taken out. Dropping it drops the rest of them and puts the others in their place.
pub struct Splice<'a, I: Iterator + 'a> {
    drain: Drain<'a, I::Item>,
    with: I,
}

impl<T> Vec<T> {
    /// Takes a range of values out and puts others in their place.
    pub fn splice<R: crate::ops::RangeBounds<usize>, I: IntoIterator<Item = T>>(
        &mut self,
        range: R,
        with: I,
    ) -> Splice<'_, I::IntoIter> {
        Splice { drain: self.drain(range), with: with.into_iter() }
    }
}

impl<'a, I: Iterator> Iterator for Splice<'a, I> {
    type Item = I::Item;
    fn next(&mut self) -> Option<I::Item> {
        self.drain.next()
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        self.drain.size_hint()
    }
}

impl<'a, I: Iterator> DoubleEndedIterator for Splice<'a, I> {
    fn next_back(&mut self) -> Option<I::Item> {
        self.drain.next_back()
    }
}

impl<'a, I: Iterator> ExactSizeIterator for Splice<'a, I> {}

impl<'a, I: Iterator + fmt::Debug> fmt::Debug for Splice<'a, I>
where
    I::Item: fmt::Debug,
{
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Splice").field("drain", &self.drain).field("replace_with", &self.with).finish()
    }
}

impl<'a, T> Drain<'a, T> {
    /// Fills the gap; false when there are not enough values.
    unsafe fn fill<I: Iterator<Item = T>>(&mut self, with: &mut I) -> bool {
        let vec = &mut *self.vec;
        while vec.len < self.tail {
            match with.next() {
                None => return false,
                Some(value) => {
                    vec.buf.ptr().add(vec.len).write(value);
                    vec.len += 1;
                }
            }
        }
        true
    }

    /// Makes the gap wider.
    unsafe fn widen(&mut self, more: usize) {
        let vec = &mut *self.vec;
        vec.buf.reserve(self.len, more);
        let start = vec.buf.ptr();
        ptr::copy(start.add(self.tail) as *const T, start.add(self.tail + more), self.len - self.tail);
        self.tail += more;
        self.len += more;
    }
}

impl<'a, I: Iterator> Drop for Splice<'a, I> {
    fn drop(&mut self) {
        while let Some(value) = self.drain.next() {
            drop(value);
        }
        unsafe {
            if self.drain.tail == self.drain.len {
                (*self.drain.vec).extend(self.with.by_ref());
                return;
            }
            if !self.drain.fill(&mut self.with) {
                return;
            }
            let (at_least, _) = self.with.size_hint();
            if at_least > 0 {
                self.drain.widen(at_least);
                if !self.drain.fill(&mut self.with) {
                    return;
                }
            }
            let mut rest = self.with.by_ref().collect::<Vec<I::Item>>().into_iter();
            if rest.len() > 0 {
                self.drain.widen(rest.len());
                self.drain.fill(&mut rest);
            }
        }
    }
}
