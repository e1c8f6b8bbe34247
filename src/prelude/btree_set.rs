//! Sets in the order of their values: one sorted row.

use crate::borrow::Borrow;
use crate::btree_map::check_range;
use crate::cmp::Ordering;
use crate::fmt;
use crate::hash::Hash;
use crate::mem;
use crate::ops::RangeBounds;
use crate::slice;
use crate::vec;

/// Values in order, each there once.
#[derive(Clone, PartialEq, Eq, PartialOrd, Hash)]
pub struct BTreeSet<T> {
    pub(crate) values: Vec<T>,
}

impl<T> BTreeSet<T> {
    /// An empty set.
    pub const fn new() -> BTreeSet<T> {
        BTreeSet { values: Vec::new() }
    }

    /// How many values.
    pub fn len(&self) -> usize {
        self.values.len()
    }

    /// Is there none?
    pub fn is_empty(&self) -> bool {
        self.values.is_empty()
    }

    /// Drops all values.
    pub fn clear(&mut self) {
        self.values = Vec::new();
    }

    /// Goes over the values.
    pub fn iter(&self) -> slice::Iter<'_, T> {
        self.values.iter()
    }

    /// The first value.
    pub fn first(&self) -> Option<&T> {
        self.values.first()
    }

    /// The last value.
    pub fn last(&self) -> Option<&T> {
        self.values.last()
    }

    /// Takes the first value out.
    pub fn pop_first(&mut self) -> Option<T> {
        if self.values.is_empty() { None } else { Some(self.values.remove(0)) }
    }

    /// Takes the last value out.
    pub fn pop_last(&mut self) -> Option<T> {
        self.values.pop()
    }
}

impl<T: Ord> BTreeSet<T> {
    fn search<Q: Ord + ?Sized>(&self, value: &Q) -> Result<usize, usize>
    where
        T: Borrow<Q>,
    {
        self.values.binary_search_by(|kept| kept.borrow().cmp(value))
    }

    /// Puts a value in; false when it was there.
    pub fn insert(&mut self, value: T) -> bool {
        match self.search(&value) {
            Ok(_) => false,
            Err(at) => {
                self.values.insert(at, value);
                true
            }
        }
    }

    /// Is a value there?
    pub fn contains<Q: Ord + ?Sized>(&self, value: &Q) -> bool
    where
        T: Borrow<Q>,
    {
        self.search(value).is_ok()
    }

    /// The value that equals this one.
    pub fn get<Q: Ord + ?Sized>(&self, value: &Q) -> Option<&T>
    where
        T: Borrow<Q>,
    {
        match self.search(value) {
            Ok(at) => Some(&self.values[at]),
            Err(_) => None,
        }
    }

    /// Takes a value out; false when it was not there.
    pub fn remove<Q: Ord + ?Sized>(&mut self, value: &Q) -> bool
    where
        T: Borrow<Q>,
    {
        self.take(value).is_some()
    }

    /// Takes a value out and gives it back.
    pub fn take<Q: Ord + ?Sized>(&mut self, value: &Q) -> Option<T>
    where
        T: Borrow<Q>,
    {
        match self.search(value) {
            Ok(at) => Some(self.values.remove(at)),
            Err(_) => None,
        }
    }

    /// Keeps the values that pass the test.
    pub fn retain<F: FnMut(&T) -> bool>(&mut self, test: F) {
        self.values.retain(test);
    }

    /// The values in a range.
    #[track_caller]
    pub fn range<Q: Ord + ?Sized, R: RangeBounds<Q>>(&self, range: R) -> slice::Iter<'_, T>
    where
        T: Borrow<Q>,
    {
        check_range(&range, true);
        let start = match range.start_bound() {
            crate::ops::Bound::Included(value) => self.values.partition_point(|kept| *kept.borrow() < *value),
            crate::ops::Bound::Excluded(value) => self.values.partition_point(|kept| *kept.borrow() <= *value),
            crate::ops::Bound::Unbounded => 0,
        };
        let end = match range.end_bound() {
            crate::ops::Bound::Included(value) => self.values.partition_point(|kept| *kept.borrow() <= *value),
            crate::ops::Bound::Excluded(value) => self.values.partition_point(|kept| *kept.borrow() < *value),
            crate::ops::Bound::Unbounded => self.values.len(),
        };
        self.values[start..end].iter()
    }

    /// The values in either set, in order.
    pub fn union<'a>(&'a self, other: &'a BTreeSet<T>) -> vec::IntoIter<&'a T> {
        let mut values: Vec<&'a T> = self.iter().collect();
        for value in other {
            if !self.contains(value) {
                values.push(value);
            }
        }
        values.sort();
        values.into_iter()
    }

    /// The values in both sets, in order.
    pub fn intersection<'a>(&'a self, other: &'a BTreeSet<T>) -> vec::IntoIter<&'a T> {
        let mut values: Vec<&'a T> = Vec::new();
        for value in self {
            if other.contains(value) {
                values.push(value);
            }
        }
        values.into_iter()
    }

    /// The values in this set alone, in order.
    pub fn difference<'a>(&'a self, other: &'a BTreeSet<T>) -> vec::IntoIter<&'a T> {
        let mut values: Vec<&'a T> = Vec::new();
        for value in self {
            if !other.contains(value) {
                values.push(value);
            }
        }
        values.into_iter()
    }

    /// The values in exactly one of the sets, in order.
    pub fn symmetric_difference<'a>(&'a self, other: &'a BTreeSet<T>) -> vec::IntoIter<&'a T> {
        let mut values: Vec<&'a T> = self.difference(other).collect();
        values.extend(other.difference(self));
        values.sort();
        values.into_iter()
    }

    /// Are all values in the other set too?
    pub fn is_subset(&self, other: &BTreeSet<T>) -> bool {
        self.iter().all(|value| other.contains(value))
    }

    /// Are all values of the other set here too?
    pub fn is_superset(&self, other: &BTreeSet<T>) -> bool {
        other.is_subset(self)
    }

    /// Have they no value in common?
    pub fn is_disjoint(&self, other: &BTreeSet<T>) -> bool {
        !self.iter().any(|value| other.contains(value))
    }
}

impl<T: Ord> BTreeSet<T> {
    /// Moves all values of `other` in.
    pub fn append(&mut self, other: &mut BTreeSet<T>) {
        let values = mem::take(&mut other.values);
        self.extend(values);
    }

    /// Takes the values from one on into a set of their own.
    pub fn split_off<Q: Ord + ?Sized>(&mut self, value: &Q) -> BTreeSet<T>
    where
        T: Borrow<Q>,
    {
        let at = self.values.partition_point(|kept| *kept.borrow() < *value);
        BTreeSet { values: self.values.split_off(at) }
    }

    /// Puts a value in, and gives the one that equalled it back.
    pub fn replace(&mut self, value: T) -> Option<T> {
        let old = self.take(&value);
        self.insert(value);
        old
    }

    /// Takes the values in a range that pass the test out, one after the other.
    pub fn extract_if<F: FnMut(&T) -> bool, R: RangeBounds<T>>(
        &mut self,
        range: R,
        test: F,
    ) -> BTreeSetExtractIf<'_, T, R, F> {
        BTreeSetExtractIf { set: self, at: 0, range, test }
    }
}

impl<T> Default for BTreeSet<T> {
    fn default() -> Self {
        BTreeSet::new()
    }
}

impl<T: fmt::Debug> fmt::Debug for BTreeSet<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.iter()).finish()
    }
}

impl<T: Ord> FromIterator<T> for BTreeSet<T> {
    fn from_iter<I: IntoIterator<Item = T>>(iter: I) -> Self {
        let mut set = BTreeSet::new();
        set.extend(iter);
        set
    }
}

impl<T: Ord> Extend<T> for BTreeSet<T> {
    fn extend<I: IntoIterator<Item = T>>(&mut self, iter: I) {
        for value in iter {
            self.insert(value);
        }
    }
}

impl<T: Ord, const N: usize> From<[T; N]> for BTreeSet<T> {
    fn from(values: [T; N]) -> Self {
        values.into_iter().collect()
    }
}

impl<T> IntoIterator for BTreeSet<T> {
    type Item = T;
    type IntoIter = vec::IntoIter<T>;
    fn into_iter(self) -> vec::IntoIter<T> {
        self.values.into_iter()
    }
}

impl<'a, T> IntoIterator for &'a BTreeSet<T> {
    type Item = &'a T;
    type IntoIter = slice::Iter<'a, T>;
    fn into_iter(self) -> slice::Iter<'a, T> {
        self.values.iter()
    }
}

impl<T: Ord + Clone> crate::ops::BitAnd<&BTreeSet<T>> for &BTreeSet<T> {
    type Output = BTreeSet<T>;
    fn bitand(self, other: &BTreeSet<T>) -> BTreeSet<T> {
        self.intersection(other).cloned().collect()
    }
}

impl<T: Ord + Clone> crate::ops::BitOr<&BTreeSet<T>> for &BTreeSet<T> {
    type Output = BTreeSet<T>;
    fn bitor(self, other: &BTreeSet<T>) -> BTreeSet<T> {
        self.union(other).cloned().collect()
    }
}

impl<T: Ord + Clone> crate::ops::BitXor<&BTreeSet<T>> for &BTreeSet<T> {
    type Output = BTreeSet<T>;
    fn bitxor(self, other: &BTreeSet<T>) -> BTreeSet<T> {
        self.symmetric_difference(other).cloned().collect()
    }
}

impl<T: Ord + Clone> crate::ops::Sub<&BTreeSet<T>> for &BTreeSet<T> {
    type Output = BTreeSet<T>;
    fn sub(self, other: &BTreeSet<T>) -> BTreeSet<T> {
        self.difference(other).cloned().collect()
    }
}

impl<T: Ord> Ord for BTreeSet<T> {
    fn cmp(&self, other: &Self) -> Ordering {
        self.values.cmp(&other.values)
    }
}

impl<'a, T: Ord + Copy + 'a> Extend<&'a T> for BTreeSet<T> {
    fn extend<I: IntoIterator<Item = &'a T>>(&mut self, iter: I) {
        for value in iter {
            self.insert(*value);
        }
    }
}

/// The values of an ordered set that pass a test, being taken out.
pub struct BTreeSetExtractIf<'a, T, R, F> {
    set: &'a mut BTreeSet<T>,
    at: usize,
    range: R,
    test: F,
}

impl<'a, T: Ord, R: RangeBounds<T>, F: FnMut(&T) -> bool> Iterator for BTreeSetExtractIf<'a, T, R, F> {
    type Item = T;
    fn next(&mut self) -> Option<T> {
        while self.at < self.set.values.len() {
            let value = &self.set.values[self.at];
            if self.range.contains(value) && (self.test)(value) {
                return Some(self.set.values.remove(self.at));
            }
            self.at += 1;
        }
        None
    }
}
