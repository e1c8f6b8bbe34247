//! Maps in the order of their keys.
//!
//! A `BTreeMap` is one sorted row of pairs: the order and the answers are those of a tree, the blocks it takes are not.

use crate::borrow::Borrow;
use crate::cmp::Ordering;
use crate::fmt;
use crate::hash::{Hash, Hasher};
use crate::map_entry::{BTreeEntry, BTreeOccupiedEntry, BTreeVacantEntry};
use crate::mem;
use crate::ops::{Bound, Index, RangeBounds};
use crate::panicking;
use crate::slice;
use crate::vec;

/// Pairs in the order of their keys.
#[derive(Clone)]
pub struct BTreeMap<K, V> {
    pub(crate) pairs: Vec<(K, V)>,
}

impl<K: crate::panic::RefUnwindSafe, V: crate::panic::RefUnwindSafe> crate::panic::UnwindSafe for BTreeMap<K, V> {}

impl<K, V> BTreeMap<K, V> {
    /// An empty map.
    pub const fn new() -> BTreeMap<K, V> {
        BTreeMap { pairs: Vec::new() }
    }

    /// How many pairs.
    pub fn len(&self) -> usize {
        self.pairs.len()
    }

    /// Is there none?
    pub fn is_empty(&self) -> bool {
        self.pairs.is_empty()
    }

    /// Drops all pairs.
    pub fn clear(&mut self) {
        self.pairs = Vec::new();
    }

    /// Goes over the pairs.
    pub fn iter(&self) -> BTreeIter<'_, K, V> {
        BTreeIter { pairs: self.pairs.iter() }
    }

    /// Goes over the pairs for changing the values.
    pub fn iter_mut(&mut self) -> BTreeIterMut<'_, K, V> {
        BTreeIterMut { pairs: self.pairs.iter_mut() }
    }

    /// Goes over the keys.
    pub fn keys(&self) -> BTreeKeys<'_, K, V> {
        BTreeKeys { pairs: self.iter() }
    }

    /// Goes over the values.
    pub fn values(&self) -> BTreeValues<'_, K, V> {
        BTreeValues { pairs: self.iter() }
    }

    /// Goes over the values for changing them.
    pub fn values_mut(&mut self) -> BTreeValuesMut<'_, K, V> {
        BTreeValuesMut { pairs: self.iter_mut() }
    }

    /// The keys, moved out.
    pub fn into_keys(self) -> vec::IntoIter<K> {
        let mut keys = Vec::with_capacity(self.pairs.len());
        for (key, _) in self.pairs {
            keys.push(key);
        }
        keys.into_iter()
    }

    /// The values, moved out.
    pub fn into_values(self) -> vec::IntoIter<V> {
        let mut values = Vec::with_capacity(self.pairs.len());
        for (_, value) in self.pairs {
            values.push(value);
        }
        values.into_iter()
    }

    /// The first pair.
    pub fn first_key_value(&self) -> Option<(&K, &V)> {
        self.iter().next()
    }

    /// The last pair.
    pub fn last_key_value(&self) -> Option<(&K, &V)> {
        self.iter().next_back()
    }

    /// Takes the first pair out.
    pub fn pop_first(&mut self) -> Option<(K, V)> {
        if self.pairs.is_empty() { None } else { Some(self.pairs.remove(0)) }
    }

    /// Takes the last pair out.
    pub fn pop_last(&mut self) -> Option<(K, V)> {
        self.pairs.pop()
    }
}

/// Panics about a range that ends before it starts.
#[track_caller]
pub(crate) fn check_range<T: Ord + ?Sized, R: RangeBounds<T>>(range: &R, is_set: bool) {
    let (start, end) = match (range.start_bound(), range.end_bound()) {
        (Bound::Unbounded, _) | (_, Bound::Unbounded) => return,
        (Bound::Excluded(start), Bound::Excluded(end)) if *start == *end => {
            panicking::panic_text(if is_set {
                "range start and end are equal and excluded in BTreeSet"
            } else {
                "range start and end are equal and excluded in BTreeMap"
            });
        }
        (Bound::Included(start) | Bound::Excluded(start), Bound::Included(end) | Bound::Excluded(end)) => (start, end),
    };
    if *start > *end {
        panicking::panic_text(if is_set {
            "range start is greater than range end in BTreeSet"
        } else {
            "range start is greater than range end in BTreeMap"
        });
    }
}

impl<K: Ord, V> BTreeMap<K, V> {
    /// Where a key is, or would have to be put.
    fn search<Q: Ord + ?Sized>(&self, key: &Q) -> Result<usize, usize>
    where
        K: Borrow<Q>,
    {
        self.pairs.binary_search_by(|pair| pair.0.borrow().cmp(key))
    }

    /// Puts a pair in and gives the key's old value back.
    pub fn insert(&mut self, key: K, value: V) -> Option<V> {
        match self.search(&key) {
            Ok(at) => Some(mem::replace(&mut self.pairs[at].1, value)),
            Err(at) => {
                self.pairs.insert(at, (key, value));
                None
            }
        }
    }

    /// The value of a key.
    pub fn get<Q: Ord + ?Sized>(&self, key: &Q) -> Option<&V>
    where
        K: Borrow<Q>,
    {
        match self.search(key) {
            Ok(at) => Some(&self.pairs[at].1),
            Err(_) => None,
        }
    }

    /// The key that is kept, and its value.
    pub fn get_key_value<Q: Ord + ?Sized>(&self, key: &Q) -> Option<(&K, &V)>
    where
        K: Borrow<Q>,
    {
        match self.search(key) {
            Ok(at) => Some((&self.pairs[at].0, &self.pairs[at].1)),
            Err(_) => None,
        }
    }

    /// The value of a key, for changing it.
    pub fn get_mut<Q: Ord + ?Sized>(&mut self, key: &Q) -> Option<&mut V>
    where
        K: Borrow<Q>,
    {
        match self.search(key) {
            Ok(at) => Some(&mut self.pairs[at].1),
            Err(_) => None,
        }
    }

    /// Is there a value for a key?
    pub fn contains_key<Q: Ord + ?Sized>(&self, key: &Q) -> bool
    where
        K: Borrow<Q>,
    {
        self.search(key).is_ok()
    }

    /// Takes a key's value out.
    pub fn remove<Q: Ord + ?Sized>(&mut self, key: &Q) -> Option<V>
    where
        K: Borrow<Q>,
    {
        match self.search(key) {
            Ok(at) => Some(self.pairs.remove(at).1),
            Err(_) => None,
        }
    }

    /// Takes a key and its value out.
    pub fn remove_entry<Q: Ord + ?Sized>(&mut self, key: &Q) -> Option<(K, V)>
    where
        K: Borrow<Q>,
    {
        match self.search(key) {
            Ok(at) => Some(self.pairs.remove(at)),
            Err(_) => None,
        }
    }

    /// The place of a key, taken or empty.
    pub fn entry(&mut self, key: K) -> BTreeEntry<'_, K, V> {
        match self.search(&key) {
            Ok(at) => BTreeEntry::Occupied(BTreeOccupiedEntry { map: self, at }),
            Err(at) => BTreeEntry::Vacant(BTreeVacantEntry { map: self, at, key }),
        }
    }

    /// Keeps the pairs that pass the test.
    pub fn retain<F: FnMut(&K, &mut V) -> bool>(&mut self, mut test: F) {
        self.pairs.retain_mut(|pair| test(&pair.0, &mut pair.1));
    }

    /// The pairs whose keys lie in a range.
    #[track_caller]
    pub fn range<Q: Ord + ?Sized, R: RangeBounds<Q>>(&self, range: R) -> BTreeIter<'_, K, V>
    where
        K: Borrow<Q>,
    {
        check_range(&range, false);
        let start = match range.start_bound() {
            crate::ops::Bound::Included(key) => self.pairs.partition_point(|pair| *pair.0.borrow() < *key),
            crate::ops::Bound::Excluded(key) => self.pairs.partition_point(|pair| *pair.0.borrow() <= *key),
            crate::ops::Bound::Unbounded => 0,
        };
        let end = match range.end_bound() {
            crate::ops::Bound::Included(key) => self.pairs.partition_point(|pair| *pair.0.borrow() <= *key),
            crate::ops::Bound::Excluded(key) => self.pairs.partition_point(|pair| *pair.0.borrow() < *key),
            crate::ops::Bound::Unbounded => self.pairs.len(),
        };
        BTreeIter { pairs: self.pairs[start..end].iter() }
    }

    /// Takes the pairs from a key on into a map of their own.
    pub fn split_off<Q: Ord + ?Sized>(&mut self, key: &Q) -> BTreeMap<K, V>
    where
        K: Borrow<Q>,
    {
        let at = match self.search(key) {
            Ok(at) => at,
            Err(at) => at,
        };
        BTreeMap { pairs: self.pairs.split_off(at) }
    }

    /// Moves all pairs of `other` in.
    pub fn append(&mut self, other: &mut BTreeMap<K, V>) {
        let pairs = mem::take(&mut other.pairs);
        self.extend(pairs);
    }
}

impl<K: Ord, V> BTreeMap<K, V> {
    /// The place of the first key.
    pub fn first_entry(&mut self) -> Option<BTreeOccupiedEntry<'_, K, V>> {
        if self.is_empty() { None } else { Some(BTreeOccupiedEntry { map: self, at: 0 }) }
    }

    /// The place of the last key.
    pub fn last_entry(&mut self) -> Option<BTreeOccupiedEntry<'_, K, V>> {
        let at = self.len().checked_sub(1)?;
        Some(BTreeOccupiedEntry { map: self, at })
    }

    /// The pairs whose keys lie in a range, for changing the values.
    #[track_caller]
    pub fn range_mut<Q: Ord + ?Sized, R: RangeBounds<Q>>(&mut self, range: R) -> BTreeIterMut<'_, K, V>
    where
        K: Borrow<Q>,
    {
        check_range(&range, false);
        let start = match range.start_bound() {
            Bound::Included(key) => self.pairs.partition_point(|pair| *pair.0.borrow() < *key),
            Bound::Excluded(key) => self.pairs.partition_point(|pair| *pair.0.borrow() <= *key),
            Bound::Unbounded => 0,
        };
        let end = match range.end_bound() {
            Bound::Included(key) => self.pairs.partition_point(|pair| *pair.0.borrow() <= *key),
            Bound::Excluded(key) => self.pairs.partition_point(|pair| *pair.0.borrow() < *key),
            Bound::Unbounded => self.pairs.len(),
        };
        BTreeIterMut { pairs: self.pairs[start..end].iter_mut() }
    }

    /// Takes the pairs in a range of keys that pass the test out, one after the other.
    pub fn extract_if<F, R: RangeBounds<K>>(&mut self, range: R, test: F) -> BTreeExtractIf<'_, K, V, R, F>
    where
        F: FnMut(&K, &mut V) -> bool,
    {
        BTreeExtractIf { map: self, at: 0, range, test }
    }
}

impl<K, V> Default for BTreeMap<K, V> {
    fn default() -> Self {
        BTreeMap::new()
    }
}

impl<K: PartialEq, V: PartialEq> PartialEq for BTreeMap<K, V> {
    fn eq(&self, other: &Self) -> bool {
        self.pairs == other.pairs
    }
}

impl<K: Eq, V: Eq> Eq for BTreeMap<K, V> {}

impl<K: PartialOrd, V: PartialOrd> PartialOrd for BTreeMap<K, V> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        self.pairs.partial_cmp(&other.pairs)
    }
}

impl<K: Hash, V: Hash> Hash for BTreeMap<K, V> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.pairs.hash(state)
    }
}

impl<K: fmt::Debug, V: fmt::Debug> fmt::Debug for BTreeMap<K, V> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_map().entries(self.iter()).finish()
    }
}

impl<K: Ord + Borrow<Q>, Q: Ord + ?Sized, V> Index<&Q> for BTreeMap<K, V> {
    type Output = V;
    fn index(&self, key: &Q) -> &V {
        self.get(key).expect("no entry found for key")
    }
}

impl<K: Ord, V> FromIterator<(K, V)> for BTreeMap<K, V> {
    fn from_iter<I: IntoIterator<Item = (K, V)>>(iter: I) -> Self {
        let mut map = BTreeMap::new();
        map.extend(iter);
        map
    }
}

impl<K: Ord, V> Extend<(K, V)> for BTreeMap<K, V> {
    fn extend<I: IntoIterator<Item = (K, V)>>(&mut self, iter: I) {
        for (key, value) in iter {
            self.insert(key, value);
        }
    }
}

impl<K: Ord, V, const N: usize> From<[(K, V); N]> for BTreeMap<K, V> {
    fn from(pairs: [(K, V); N]) -> Self {
        pairs.into_iter().collect()
    }
}

impl<K, V> IntoIterator for BTreeMap<K, V> {
    type Item = (K, V);
    type IntoIter = vec::IntoIter<(K, V)>;
    fn into_iter(self) -> vec::IntoIter<(K, V)> {
        self.pairs.into_iter()
    }
}

impl<'a, K, V> IntoIterator for &'a BTreeMap<K, V> {
    type Item = (&'a K, &'a V);
    type IntoIter = BTreeIter<'a, K, V>;
    fn into_iter(self) -> BTreeIter<'a, K, V> {
        self.iter()
    }
}

impl<'a, K, V> IntoIterator for &'a mut BTreeMap<K, V> {
    type Item = (&'a K, &'a mut V);
    type IntoIter = BTreeIterMut<'a, K, V>;
    fn into_iter(self) -> BTreeIterMut<'a, K, V> {
        self.iter_mut()
    }
}

impl<K: Ord, V: Ord> Ord for BTreeMap<K, V> {
    fn cmp(&self, other: &Self) -> Ordering {
        self.pairs.cmp(&other.pairs)
    }
}

impl<'a, K: Ord + Copy, V: Copy> Extend<(&'a K, &'a V)> for BTreeMap<K, V> {
    fn extend<I: IntoIterator<Item = (&'a K, &'a V)>>(&mut self, iter: I) {
        for (key, value) in iter {
            self.insert(*key, *value);
        }
    }
}

/// References to the pairs of an ordered map.
pub struct BTreeIter<'a, K, V> {
    pub(crate) pairs: slice::Iter<'a, (K, V)>,
}

impl<'a, K, V> Clone for BTreeIter<'a, K, V> {
    fn clone(&self) -> Self {
        BTreeIter { pairs: self.pairs.clone() }
    }
}

impl<'a, K, V> Iterator for BTreeIter<'a, K, V> {
    type Item = (&'a K, &'a V);
    fn next(&mut self) -> Option<(&'a K, &'a V)> {
        let pair = self.pairs.next()?;
        Some((&pair.0, &pair.1))
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        self.pairs.size_hint()
    }
}

impl<'a, K, V> DoubleEndedIterator for BTreeIter<'a, K, V> {
    fn next_back(&mut self) -> Option<(&'a K, &'a V)> {
        let pair = self.pairs.next_back()?;
        Some((&pair.0, &pair.1))
    }
}

impl<'a, K, V> ExactSizeIterator for BTreeIter<'a, K, V> {}

impl<'a, K: fmt::Debug, V: fmt::Debug> fmt::Debug for BTreeIter<'a, K, V> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.clone()).finish()
    }
}

/// References for changing the values of an ordered map.
pub struct BTreeIterMut<'a, K, V> {
    pub(crate) pairs: slice::IterMut<'a, (K, V)>,
}

impl<'a, K, V> Iterator for BTreeIterMut<'a, K, V> {
    type Item = (&'a K, &'a mut V);
    fn next(&mut self) -> Option<(&'a K, &'a mut V)> {
        let pair = self.pairs.next()?;
        Some((&pair.0, &mut pair.1))
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        self.pairs.size_hint()
    }
}

impl<'a, K, V> DoubleEndedIterator for BTreeIterMut<'a, K, V> {
    fn next_back(&mut self) -> Option<(&'a K, &'a mut V)> {
        let pair = self.pairs.next_back()?;
        Some((&pair.0, &mut pair.1))
    }
}

impl<'a, K, V> ExactSizeIterator for BTreeIterMut<'a, K, V> {}

/// The keys of an ordered map.
pub struct BTreeKeys<'a, K, V> {
    pub(crate) pairs: BTreeIter<'a, K, V>,
}

impl<'a, K, V> Clone for BTreeKeys<'a, K, V> {
    fn clone(&self) -> Self {
        BTreeKeys { pairs: self.pairs.clone() }
    }
}

impl<'a, K, V> Iterator for BTreeKeys<'a, K, V> {
    type Item = &'a K;
    fn next(&mut self) -> Option<&'a K> {
        let (key, _) = self.pairs.next()?;
        Some(key)
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        self.pairs.size_hint()
    }
}

impl<'a, K, V> DoubleEndedIterator for BTreeKeys<'a, K, V> {
    fn next_back(&mut self) -> Option<&'a K> {
        let (key, _) = self.pairs.next_back()?;
        Some(key)
    }
}

impl<'a, K, V> ExactSizeIterator for BTreeKeys<'a, K, V> {}

impl<'a, K: fmt::Debug, V> fmt::Debug for BTreeKeys<'a, K, V> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.clone()).finish()
    }
}

/// The values of an ordered map.
pub struct BTreeValues<'a, K, V> {
    pub(crate) pairs: BTreeIter<'a, K, V>,
}

impl<'a, K, V> Iterator for BTreeValues<'a, K, V> {
    type Item = &'a V;
    fn next(&mut self) -> Option<&'a V> {
        let (_, value) = self.pairs.next()?;
        Some(value)
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        self.pairs.size_hint()
    }
}

impl<'a, K, V> DoubleEndedIterator for BTreeValues<'a, K, V> {
    fn next_back(&mut self) -> Option<&'a V> {
        let (_, value) = self.pairs.next_back()?;
        Some(value)
    }
}

impl<'a, K, V> Clone for BTreeValues<'a, K, V> {
    fn clone(&self) -> Self {
        BTreeValues { pairs: self.pairs.clone() }
    }
}

impl<'a, K, V> ExactSizeIterator for BTreeValues<'a, K, V> {}

impl<'a, K, V: fmt::Debug> fmt::Debug for BTreeValues<'a, K, V> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.clone()).finish()
    }
}

/// The values of an ordered map, for changing them.
pub struct BTreeValuesMut<'a, K, V> {
    pub(crate) pairs: BTreeIterMut<'a, K, V>,
}

impl<'a, K, V> Iterator for BTreeValuesMut<'a, K, V> {
    type Item = &'a mut V;
    fn next(&mut self) -> Option<&'a mut V> {
        let (_, value) = self.pairs.next()?;
        Some(value)
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        self.pairs.size_hint()
    }
}

impl<'a, K, V> DoubleEndedIterator for BTreeValuesMut<'a, K, V> {
    fn next_back(&mut self) -> Option<&'a mut V> {
        let (_, value) = self.pairs.next_back()?;
        Some(value)
    }
}

impl<'a, K, V> ExactSizeIterator for BTreeValuesMut<'a, K, V> {}

/// The pairs of an ordered map that pass a test, being taken out.
pub struct BTreeExtractIf<'a, K, V, R, F> {
    map: &'a mut BTreeMap<K, V>,
    at: usize,
    range: R,
    test: F,
}

impl<'a, K: Ord, V, R: RangeBounds<K>, F: FnMut(&K, &mut V) -> bool> Iterator for BTreeExtractIf<'a, K, V, R, F> {
    type Item = (K, V);
    fn next(&mut self) -> Option<(K, V)> {
        while self.at < self.map.pairs.len() {
            let pair = &mut self.map.pairs[self.at];
            if self.range.contains(&pair.0) && (self.test)(&pair.0, &mut pair.1) {
                return Some(self.map.pairs.remove(self.at));
            }
            self.at += 1;
        }
        None
    }
}

#[each(BTreeIter, BTreeIterMut)]
impl<'a, K: 'a, V: 'a> Default for each<'a, K, V> {
    fn default() -> Self {
        each { pairs: Default::default() }
    }
}

#[each(BTreeKeys, BTreeValues, BTreeValuesMut)]
impl<'a, K, V> Default for each<'a, K, V> {
    fn default() -> Self {
        each { pairs: Default::default() }
    }
}
