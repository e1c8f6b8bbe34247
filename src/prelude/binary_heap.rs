//! Heaps: a row in which no value is greater than the one above it.

use crate::fmt;
use crate::mem;
use crate::ops::{Deref, DerefMut};
use crate::slice;
use crate::vec::{self, TryReserveError};

/// A heap: the largest value comes first. The children of value `i` are `2i + 1` and `2i + 2`.
#[derive(Clone)]
pub struct BinaryHeap<T> {
    pub(crate) data: Vec<T>,
}

impl<T: Ord> BinaryHeap<T> {
    /// An empty heap.
    pub const fn new() -> BinaryHeap<T> {
        BinaryHeap { data: Vec::new() }
    }

    /// An empty heap with room for `capacity` values.
    pub fn with_capacity(capacity: usize) -> BinaryHeap<T> {
        BinaryHeap { data: Vec::with_capacity(capacity) }
    }

    /// Puts a value in.
    pub fn push(&mut self, value: T) {
        self.data.push(value);
        self.rise(self.data.len() - 1);
    }

    /// Takes the largest value out.
    pub fn pop(&mut self) -> Option<T> {
        if self.data.is_empty() {
            return None;
        }
        let value = self.data.swap_remove(0);
        // What was last is likely to belong far down: it goes to the bottom and rises from there.
        let mut parent = 0;
        while let Some(child) = self.larger_child(parent, self.data.len()) {
            self.data.swap(parent, child);
            parent = child;
        }
        self.rise(parent);
        Some(value)
    }

    /// Lets a value rise until its parent is not smaller.
    fn rise(&mut self, at: usize) {
        let mut child = at;
        while child > 0 {
            let parent = (child - 1) / 2;
            if self.data[child] <= self.data[parent] {
                break;
            }
            self.data.swap(child, parent);
            child = parent;
        }
    }

    /// The larger of the two children; the right one when they are alike.
    fn larger_child(&self, parent: usize, end: usize) -> Option<usize> {
        let left = 2 * parent + 1;
        if left >= end {
            None
        } else if left + 1 < end && self.data[left] <= self.data[left + 1] {
            Some(left + 1)
        } else {
            Some(left)
        }
    }

    /// Lets a value sink until no child of it before `end` is larger.
    pub(crate) fn sink(&mut self, at: usize, end: usize) {
        let mut parent = at;
        while let Some(child) = self.larger_child(parent, end) {
            if self.data[parent] >= self.data[child] {
                return;
            }
            self.data.swap(parent, child);
            parent = child;
        }
    }

    /// Makes a heap of values in any order.
    fn rebuild(&mut self) {
        let mut at = self.data.len() / 2;
        while at > 0 {
            at -= 1;
            self.sink(at, self.data.len());
        }
    }

    /// Makes a heap again when the values from `start` on are in any order: by the way that takes fewer steps.
    pub(crate) fn rebuild_tail(&mut self, start: usize) {
        let len = self.data.len();
        if start >= len {
            return;
        }
        let tail = len - start;
        let whole = if start < tail {
            true
        } else if len <= 2048 {
            2 * len < tail * start.ilog2() as usize
        } else {
            2 * len < tail * 11
        };
        if whole {
            self.rebuild();
        } else {
            for at in start..len {
                self.rise(at);
            }
        }
    }

    /// The values in order.
    pub fn into_sorted_vec(mut self) -> Vec<T> {
        let mut end = self.data.len();
        while end > 1 {
            end -= 1;
            self.data.swap(0, end);
            self.sink(0, end);
        }
        self.data
    }

    /// Moves all values of `other` in.
    pub fn append(&mut self, other: &mut BinaryHeap<T>) {
        if self.data.len() < other.data.len() {
            mem::swap(self, other);
        }
        let start = self.data.len();
        self.data.append(&mut other.data);
        self.rebuild_tail(start);
    }
}

impl<T> BinaryHeap<T> {
    /// The largest value.
    pub fn peek(&self) -> Option<&T> {
        self.data.first()
    }

    /// How many values.
    pub fn len(&self) -> usize {
        self.data.len()
    }

    /// Is there none?
    pub fn is_empty(&self) -> bool {
        self.data.is_empty()
    }

    /// For how many values there is room.
    pub fn capacity(&self) -> usize {
        self.data.capacity()
    }

    /// Drops all values.
    pub fn clear(&mut self) {
        self.data.clear();
    }

    /// Goes over the values in the order of the heap.
    pub fn iter(&self) -> slice::Iter<'_, T> {
        self.data.iter()
    }

    /// The values in the order of the heap.
    pub fn into_vec(self) -> Vec<T> {
        self.data
    }

    /// The values in the order of the heap, as a slice.
    pub fn as_slice(&self) -> &[T] {
        &self.data
    }
}

impl<T> BinaryHeap<T> {
    /// Takes all values out, in the order of the heap.
    pub fn drain(&mut self) -> vec::Drain<'_, T> {
        self.data.drain(..)
    }

    /// Makes room for at least `additional` more values.
    pub fn reserve(&mut self, additional: usize) {
        self.data.reserve(additional);
    }

    /// Makes room for exactly `additional` more values.
    pub fn reserve_exact(&mut self, additional: usize) {
        self.data.reserve_exact(additional);
    }

    /// Makes room for at least `additional` more values, or says that it cannot be had.
    pub fn try_reserve(&mut self, additional: usize) -> Result<(), TryReserveError> {
        self.data.try_reserve(additional)
    }

    /// Makes room for exactly `additional` more values, or says that it cannot be had.
    pub fn try_reserve_exact(&mut self, additional: usize) -> Result<(), TryReserveError> {
        self.data.try_reserve_exact(additional)
    }

    /// Gives back the room that is not used.
    pub fn shrink_to_fit(&mut self) {
        self.data.shrink_to_fit();
    }

    /// Gives back the room beyond `capacity` values.
    pub fn shrink_to(&mut self, capacity: usize) {
        self.data.shrink_to(capacity);
    }
}

impl<T: Ord> BinaryHeap<T> {
    /// The largest value, for changing it: it sinks to its place when the loan ends.
    pub fn peek_mut(&mut self) -> Option<PeekMut<'_, T>> {
        if self.is_empty() { None } else { Some(PeekMut { heap: self, changed: false }) }
    }

    /// Keeps the values that pass the test.
    pub fn retain<F: FnMut(&T) -> bool>(&mut self, mut test: F) {
        let mut first_gone = self.data.len();
        let mut at = 0;
        self.data.retain(|value| {
            let keep = test(value);
            if !keep && at < first_gone {
                first_gone = at;
            }
            at += 1;
            keep
        });
        self.rebuild_tail(first_gone);
    }
}

impl<T: Ord> Default for BinaryHeap<T> {
    fn default() -> Self {
        BinaryHeap::new()
    }
}

impl<T: fmt::Debug> fmt::Debug for BinaryHeap<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.iter()).finish()
    }
}

impl<T: Ord> From<Vec<T>> for BinaryHeap<T> {
    fn from(values: Vec<T>) -> Self {
        let mut heap = BinaryHeap { data: values };
        heap.rebuild();
        heap
    }
}

impl<T: Ord, const N: usize> From<[T; N]> for BinaryHeap<T> {
    fn from(values: [T; N]) -> Self {
        BinaryHeap::from(Vec::from(values))
    }
}

impl<T: Ord> FromIterator<T> for BinaryHeap<T> {
    fn from_iter<I: IntoIterator<Item = T>>(iter: I) -> Self {
        BinaryHeap::from(Vec::from_iter(iter))
    }
}

impl<T: Ord> Extend<T> for BinaryHeap<T> {
    fn extend<I: IntoIterator<Item = T>>(&mut self, iter: I) {
        let start = self.data.len();
        self.data.extend(iter);
        self.rebuild_tail(start);
    }
}

impl<T> IntoIterator for BinaryHeap<T> {
    type Item = T;
    type IntoIter = vec::IntoIter<T>;
    fn into_iter(self) -> vec::IntoIter<T> {
        self.data.into_iter()
    }
}

impl<'a, T> IntoIterator for &'a BinaryHeap<T> {
    type Item = &'a T;
    type IntoIter = slice::Iter<'a, T>;
    fn into_iter(self) -> slice::Iter<'a, T> {
        self.data.iter()
    }
}

impl<'a, T: Ord + Copy + 'a> Extend<&'a T> for BinaryHeap<T> {
    fn extend<I: IntoIterator<Item = &'a T>>(&mut self, iter: I) {
        self.extend(iter.into_iter().copied());
    }
}

/// A loan of the largest value of a heap.
pub struct PeekMut<'a, T: Ord> {
    heap: &'a mut BinaryHeap<T>,
    changed: bool,
}

impl<'a, T: Ord> PeekMut<'a, T> {
    /// Takes the value out.
    pub fn pop(mut loan: PeekMut<'a, T>) -> T {
        if loan.changed {
            loan.heap.sink(0, loan.heap.data.len());
            loan.changed = false;
        }
        loan.heap.pop().unwrap()
    }
}

impl<'a, T: Ord> Deref for PeekMut<'a, T> {
    type Target = T;
    fn deref(&self) -> &T {
        &self.heap.data[0]
    }
}

impl<'a, T: Ord> DerefMut for PeekMut<'a, T> {
    fn deref_mut(&mut self) -> &mut T {
        self.changed = true;
        &mut self.heap.data[0]
    }
}

impl<'a, T: Ord> Drop for PeekMut<'a, T> {
    fn drop(&mut self) {
        if self.changed {
            self.heap.sink(0, self.heap.data.len());
        }
    }
}

impl<'a, T: Ord + fmt::Debug> fmt::Debug for PeekMut<'a, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("PeekMut").field(&self.heap.data[0]).finish()
    }
}

impl<T> From<BinaryHeap<T>> for Vec<T> {
    fn from(heap: BinaryHeap<T>) -> Self {
        heap.into_vec()
    }
}
