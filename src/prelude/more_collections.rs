//! What collections can do besides, in a file beside since few programs ask for it.

use crate::borrow::Borrow;
use crate::cmp::Ordering;
use crate::collections::*;
use crate::fmt;
use crate::hash::{BuildHasher, Hash, Hasher};
use crate::mem;
use crate::ops::{Bound, Deref, DerefMut, RangeBounds};
use crate::panicking;
use crate::slice;
use crate::vec;

// ---- VecDeque ------------------------------------------------------------------------------------------------------

impl<T> VecDeque<T> {
    /// The values in two slices, in order, for changing them.
    pub fn as_mut_slices(&mut self) -> (&mut [T], &mut [T]) {
        let (front, back) = self.as_slices();
        let (front, back) = (front as *const [T] as *mut [T], back as *const [T] as *mut [T]);
        unsafe { (&mut *front, &mut *back) }
    }

    /// Goes over a range of the values.
    pub fn range<R: RangeBounds<usize>>(&self, range: R) -> VecDequeIter<'_, T> {
        let range = crate::ops::resolve_range(range, self.len());
        let mut iter = self.iter();
        iter.start = range.start;
        iter.end = range.end;
        iter
    }

    /// `range`, for changing them.
    pub fn range_mut<R: RangeBounds<usize>>(&mut self, range: R) -> VecDequeIterMut<'_, T> {
        let range = crate::ops::resolve_range(range, self.len());
        let mut iter = self.iter_mut();
        iter.start = range.start;
        iter.end = range.end;
        iter
    }

    /// Makes room for exactly `additional` more values.
    pub fn reserve_exact(&mut self, additional: usize) {
        if self.capacity() - self.len() < additional {
            self.make_contiguous();
            let mut values = Vec::from(mem::take(self));
            values.reserve_exact(additional);
            *self = VecDeque::from(values);
        }
    }

    /// Makes room for at least `additional` more values, or says that it cannot be had.
    pub fn try_reserve(&mut self, additional: usize) -> Result<(), TryReserveError> {
        let mut values = Vec::from(mem::take(self));
        let told = values.try_reserve(additional);
        *self = VecDeque::from(values);
        told
    }

    /// Makes room for exactly `additional` more values, or says that it cannot be had.
    pub fn try_reserve_exact(&mut self, additional: usize) -> Result<(), TryReserveError> {
        let mut values = Vec::from(mem::take(self));
        let told = values.try_reserve_exact(additional);
        *self = VecDeque::from(values);
        told
    }

    /// Gives back the room beyond `capacity` values.
    pub fn shrink_to(&mut self, capacity: usize) {
        let mut values = Vec::from(mem::take(self));
        values.shrink_to(capacity);
        *self = VecDeque::from(values);
    }

    /// Makes it `len` long, with what `make` gives where it grows.
    pub fn resize_with(&mut self, len: usize, mut make: impl FnMut() -> T) {
        self.truncate(len);
        while self.len() < len {
            self.push_back(make());
        }
    }

    /// Takes the first value out if it passes the test.
    pub fn pop_front_if(&mut self, test: impl FnOnce(&mut T) -> bool) -> Option<T> {
        if test(self.front_mut()?) { self.pop_front() } else { None }
    }

    /// Takes the last value out if it passes the test.
    pub fn pop_back_if(&mut self, test: impl FnOnce(&mut T) -> bool) -> Option<T> {
        if test(self.back_mut()?) { self.pop_back() } else { None }
    }

    /// Puts a value before the first, and lends it.
    pub fn push_front_mut(&mut self, value: T) -> &mut T {
        self.push_front(value);
        &mut self[0]
    }

    /// Puts a value behind the last, and lends it.
    pub fn push_back_mut(&mut self, value: T) -> &mut T {
        self.push_back(value);
        let last = self.len() - 1;
        &mut self[last]
    }

    /// Puts a value at `index`, and lends it.
    #[track_caller]
    pub fn insert_mut(&mut self, index: usize, value: T) -> &mut T {
        self.insert(index, value);
        &mut self[index]
    }

    /// `binary_search` by a comparison of your own.
    pub fn binary_search_by<F: FnMut(&T) -> Ordering>(&self, mut compare: F) -> Result<usize, usize> {
        let at = self.partition_point(|value| compare(value) == Ordering::Less);
        match self.get(at) {
            Some(value) if compare(value) == Ordering::Equal => Ok(at),
            _ => Err(at),
        }
    }

    /// `binary_search` in a row that is sorted by a key.
    pub fn binary_search_by_key<K: Ord, F: FnMut(&T) -> K>(&self, wanted: &K, mut key: F) -> Result<usize, usize> {
        self.binary_search_by(|value| key(value).cmp(wanted))
    }
}

impl<T: PartialOrd> PartialOrd for VecDeque<T> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Iterator::partial_cmp(self.iter(), other.iter())
    }
}

impl<T: Ord> Ord for VecDeque<T> {
    fn cmp(&self, other: &Self) -> Ordering {
        Iterator::cmp(self.iter(), other.iter())
    }
}

impl<T: Hash> Hash for VecDeque<T> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.len().hash(state);
        for value in self {
            value.hash(state);
        }
    }
}

impl<'a, T: Copy + 'a> Extend<&'a T> for VecDeque<T> {
    fn extend<I: IntoIterator<Item = &'a T>>(&mut self, iter: I) {
        for value in iter {
            self.push_back(*value);
        }
    }
}

impl<'a, T> ExactSizeIterator for VecDequeIterMut<'a, T> {}

impl<'a, T: fmt::Debug> fmt::Debug for VecDequeIter<'a, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (front, back) = self.row.as_slices();
        let len = front.len();
        let front = &front[self.start.min(len)..self.end.min(len)];
        let back = &back[self.start.saturating_sub(len)..self.end.saturating_sub(len)];
        let (front, back) = if self.start < len { (front, back) } else { (back, front) };
        f.debug_tuple("Iter").field(&front).field(&back).finish()
    }
}

// ---- LinkedList ----------------------------------------------------------------------------------------------------

impl<T> LinkedList<T> {
    /// Puts a value before the first, and lends it.
    pub fn push_front_mut(&mut self, value: T) -> &mut T {
        self.push_front(value);
        self.front_mut().unwrap()
    }

    /// Puts a value behind the last, and lends it.
    pub fn push_back_mut(&mut self, value: T) -> &mut T {
        self.push_back(value);
        self.back_mut().unwrap()
    }

    /// Takes the values that pass the test out, one after the other.
    pub fn extract_if<F: FnMut(&mut T) -> bool>(&mut self, test: F) -> ListExtractIf<'_, T, F> {
        let left = self.len();
        ListExtractIf { list: self, test, left }
    }
}

/// The values of a list that pass a test, being taken out.
pub struct ListExtractIf<'a, T, F: FnMut(&mut T) -> bool> {
    list: &'a mut LinkedList<T>,
    test: F,
    left: usize,
}

impl<'a, T, F: FnMut(&mut T) -> bool> Iterator for ListExtractIf<'a, T, F> {
    type Item = T;
    fn next(&mut self) -> Option<T> {
        // The list goes round once: what stays is put behind the last.
        while self.left > 0 {
            self.left -= 1;
            let mut value = self.list.pop_front()?;
            if (self.test)(&mut value) {
                return Some(value);
            }
            self.list.push_back(value);
        }
        None
    }
}

impl<'a, T, F: FnMut(&mut T) -> bool> Drop for ListExtractIf<'a, T, F> {
    fn drop(&mut self) {
        while self.left > 0 {
            self.left -= 1;
            if let Some(value) = self.list.pop_front() {
                self.list.push_back(value);
            }
        }
    }
}

impl<T: PartialOrd> PartialOrd for LinkedList<T> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Iterator::partial_cmp(self.iter(), other.iter())
    }
}

impl<T: Ord> Ord for LinkedList<T> {
    fn cmp(&self, other: &Self) -> Ordering {
        Iterator::cmp(self.iter(), other.iter())
    }
}

impl<T: Hash> Hash for LinkedList<T> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.len().hash(state);
        for value in self {
            value.hash(state);
        }
    }
}

impl<'a, T: Copy + 'a> Extend<&'a T> for LinkedList<T> {
    fn extend<I: IntoIterator<Item = &'a T>>(&mut self, iter: I) {
        for value in iter {
            self.push_back(*value);
        }
    }
}

impl<'a, T> Clone for LinkedListIter<'a, T> {
    fn clone(&self) -> Self {
        LinkedListIter { head: self.head, tail: self.tail, left: self.left, life: self.life }
    }
}

impl<'a, T: fmt::Debug> fmt::Debug for LinkedListIter<'a, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Iter(")?;
        f.debug_list().entries(self.clone()).finish()?;
        f.write_fmt(format_args!(", {})", self.left))
    }
}

impl<T> ExactSizeIterator for LinkedListIntoIter<T> {}

impl<'a, T> ExactSizeIterator for LinkedListIterMut<'a, T> {}

// ---- BinaryHeap ----------------------------------------------------------------------------------------------------

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

impl<'a, T: Ord + Copy + 'a> Extend<&'a T> for BinaryHeap<T> {
    fn extend<I: IntoIterator<Item = &'a T>>(&mut self, iter: I) {
        self.extend(iter.into_iter().copied());
    }
}

// ---- HashMap and HashSet -------------------------------------------------------------------------------------------

impl<K: Eq + Hash, V, S: BuildHasher> HashMap<K, V, S> {
    /// Makes room for at least `additional` more pairs, or says that it cannot be had.
    pub fn try_reserve(&mut self, additional: usize) -> Result<(), TryReserveError> {
        if additional > isize::MAX as usize / 2 {
            return Err(TryReserveError { kind: vec::TryReserveErrorKind::CapacityOverflow });
        }
        self.reserve(additional);
        Ok(())
    }

    /// Gives back the room beyond `capacity` pairs.
    pub fn shrink_to(&mut self, capacity: usize) {
        self.shrink_to_fit();
        let len = self.len();
        if capacity > len {
            self.reserve(capacity - len);
        }
    }

    /// Takes the pairs that pass the test out, one after the other.
    pub fn extract_if<F: FnMut(&K, &mut V) -> bool>(&mut self, test: F) -> MapExtractIf<'_, K, V, F, S> {
        let left = self.drain();
        MapExtractIf { map: self, left, test }
    }

    /// The values of several keys at once, for changing them; panics when two keys are one.
    #[track_caller]
    pub fn get_disjoint_mut<Q: Hash + Eq + ?Sized, const N: usize>(&mut self, keys: [&Q; N]) -> [Option<&mut V>; N]
    where
        K: Borrow<Q>,
    {
        for i in 0..N {
            for k in 0..i {
                if *keys[i] == *keys[k] && self.contains_key(keys[i]) {
                    panicking::panic_text("duplicate keys found");
                }
            }
        }
        unsafe { self.get_disjoint_unchecked_mut(keys) }
    }

    /// `get_disjoint_mut`, where the caller says that no two keys are one.
    pub unsafe fn get_disjoint_unchecked_mut<Q: Hash + Eq + ?Sized, const N: usize>(
        &mut self,
        keys: [&Q; N],
    ) -> [Option<&mut V>; N]
    where
        K: Borrow<Q>,
    {
        let map: *mut HashMap<K, V, S> = self;
        keys.map(|key| unsafe { (*map).get_mut(key) })
    }
}

/// The pairs of a map that pass a test, being taken out.
pub struct MapExtractIf<'a, K: Eq + Hash, V, F: FnMut(&K, &mut V) -> bool, S: BuildHasher> {
    map: &'a mut HashMap<K, V, S>,
    left: MapIntoIter<K, V>,
    test: F,
}

impl<'a, K: Eq + Hash, V, F: FnMut(&K, &mut V) -> bool, S: BuildHasher> Iterator for MapExtractIf<'a, K, V, F, S> {
    type Item = (K, V);
    fn next(&mut self) -> Option<(K, V)> {
        while let Some((key, mut value)) = self.left.next() {
            if (self.test)(&key, &mut value) {
                return Some((key, value));
            }
            self.map.insert(key, value);
        }
        None
    }
}

impl<'a, K: Eq + Hash, V, F: FnMut(&K, &mut V) -> bool, S: BuildHasher> Drop for MapExtractIf<'a, K, V, F, S> {
    fn drop(&mut self) {
        while let Some((key, value)) = self.left.next() {
            self.map.insert(key, value);
        }
    }
}

impl<'a, K: Eq + Hash + Copy, V: Copy, S: BuildHasher> Extend<(&'a K, &'a V)> for HashMap<K, V, S> {
    fn extend<I: IntoIterator<Item = (&'a K, &'a V)>>(&mut self, iter: I) {
        for (key, value) in iter {
            self.insert(*key, *value);
        }
    }
}

impl<'a, K, V> ExactSizeIterator for ValuesMut<'a, K, V> {}

impl<'a, K, V> ExactSizeIterator for MapIterMut<'a, K, V> {}

impl<'a, K: fmt::Debug, V: fmt::Debug> fmt::Debug for MapIter<'a, K, V> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.clone()).finish()
    }
}

impl<'a, K: fmt::Debug, V> fmt::Debug for Keys<'a, K, V> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.clone()).finish()
    }
}

impl<'a, K, V: fmt::Debug> fmt::Debug for Values<'a, K, V> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.clone()).finish()
    }
}

impl<'a, K: Eq + Hash + fmt::Debug, V: fmt::Debug, S: BuildHasher> fmt::Debug for Entry<'a, K, V, S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Entry::Occupied(entry) => f.debug_tuple("Entry").field(entry).finish(),
            Entry::Vacant(entry) => f.debug_tuple("Entry").field(entry).finish(),
        }
    }
}

impl<'a, K: Eq + Hash + fmt::Debug, V: fmt::Debug, S: BuildHasher> fmt::Debug for OccupiedEntry<'a, K, V, S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("OccupiedEntry").field("key", self.key()).field("value", self.get()).finish_non_exhaustive()
    }
}

impl<'a, K: Eq + Hash + fmt::Debug, V, S: BuildHasher> fmt::Debug for VacantEntry<'a, K, V, S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("VacantEntry").field(self.key()).finish()
    }
}

impl<T, S> HashSet<T, S> {
    /// An empty set with room for `capacity` values and a hasher of your own.
    pub fn with_capacity_and_hasher(capacity: usize, hash_builder: S) -> HashSet<T, S> {
        HashSet { map: HashMap::with_capacity_and_hasher(capacity, hash_builder) }
    }

    /// What makes the hashers.
    pub fn hasher(&self) -> &S {
        self.map.hasher()
    }
}

impl<T: Eq + Hash, S: BuildHasher> HashSet<T, S> {
    /// Makes room for at least `additional` more values, or says that it cannot be had.
    pub fn try_reserve(&mut self, additional: usize) -> Result<(), TryReserveError> {
        self.map.try_reserve(additional)
    }

    /// Gives back the room that is not used.
    pub fn shrink_to_fit(&mut self) {
        self.map.shrink_to_fit();
    }

    /// Gives back the room beyond `capacity` values.
    pub fn shrink_to(&mut self, capacity: usize) {
        self.map.shrink_to(capacity);
    }

    /// Takes the values that pass the test out, one after the other.
    pub fn extract_if<F: FnMut(&T) -> bool>(&mut self, test: F) -> SetExtractIf<'_, T, F, S> {
        let left = self.map.drain();
        SetExtractIf { map: &mut self.map, left, test }
    }
}

/// The values of a set that pass a test, being taken out.
pub struct SetExtractIf<'a, T: Eq + Hash, F: FnMut(&T) -> bool, S: BuildHasher> {
    map: &'a mut HashMap<T, (), S>,
    left: MapIntoIter<T, ()>,
    test: F,
}

impl<'a, T: Eq + Hash, F: FnMut(&T) -> bool, S: BuildHasher> Iterator for SetExtractIf<'a, T, F, S> {
    type Item = T;
    fn next(&mut self) -> Option<T> {
        while let Some((value, _)) = self.left.next() {
            if (self.test)(&value) {
                return Some(value);
            }
            self.map.insert(value, ());
        }
        None
    }
}

impl<'a, T: Eq + Hash, F: FnMut(&T) -> bool, S: BuildHasher> Drop for SetExtractIf<'a, T, F, S> {
    fn drop(&mut self) {
        while let Some((value, _)) = self.left.next() {
            self.map.insert(value, ());
        }
    }
}

impl<'a, T: Eq + Hash + Copy + 'a, S: BuildHasher> Extend<&'a T> for HashSet<T, S> {
    fn extend<I: IntoIterator<Item = &'a T>>(&mut self, iter: I) {
        for value in iter {
            self.insert(*value);
        }
    }
}

// ---- BTreeMap and BTreeSet -----------------------------------------------------------------------------------------

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

impl<'a, K, V> DoubleEndedIterator for BTreeIterMut<'a, K, V> {
    fn next_back(&mut self) -> Option<(&'a K, &'a mut V)> {
        let pair = self.pairs.next_back()?;
        Some((&pair.0, &mut pair.1))
    }
}

impl<'a, K, V> ExactSizeIterator for BTreeIterMut<'a, K, V> {}

impl<'a, K, V> Clone for BTreeValues<'a, K, V> {
    fn clone(&self) -> Self {
        BTreeValues { pairs: self.pairs.clone() }
    }
}

impl<'a, K, V> ExactSizeIterator for BTreeValues<'a, K, V> {}

impl<'a, K, V> DoubleEndedIterator for BTreeValuesMut<'a, K, V> {
    fn next_back(&mut self) -> Option<&'a mut V> {
        let (_, value) = self.pairs.next_back()?;
        Some(value)
    }
}

impl<'a, K, V> ExactSizeIterator for BTreeValuesMut<'a, K, V> {}

impl<'a, K: fmt::Debug, V: fmt::Debug> fmt::Debug for BTreeIter<'a, K, V> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.clone()).finish()
    }
}

impl<'a, K: fmt::Debug, V> fmt::Debug for BTreeKeys<'a, K, V> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.clone()).finish()
    }
}

impl<'a, K, V: fmt::Debug> fmt::Debug for BTreeValues<'a, K, V> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.clone()).finish()
    }
}

impl<'a, K: fmt::Debug, V: fmt::Debug> fmt::Debug for BTreeEntry<'a, K, V> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            BTreeEntry::Occupied(entry) => f.debug_tuple("Entry").field(entry).finish(),
            BTreeEntry::Vacant(entry) => f.debug_tuple("Entry").field(entry).finish(),
        }
    }
}

impl<'a, K: fmt::Debug, V: fmt::Debug> fmt::Debug for BTreeOccupiedEntry<'a, K, V> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("OccupiedEntry").field("key", self.key()).field("value", self.get()).finish()
    }
}

impl<'a, K: fmt::Debug, V> fmt::Debug for BTreeVacantEntry<'a, K, V> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("VacantEntry").field(self.key()).finish()
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

// ---- Iterators -----------------------------------------------------------------------------------------------------

impl<'a, T> DoubleEndedIterator for LinkedListIterMut<'a, T> {
    fn next_back(&mut self) -> Option<&'a mut T> {
        if self.left == 0 {
            return None;
        }
        // The last of those that are left, counted from the first of them.
        let mut node = self.head?;
        for _ in 1..self.left {
            node = unsafe { (*node.as_ptr()).next? };
        }
        self.left -= 1;
        Some(unsafe { &mut (*node.as_ptr()).value })
    }
}

impl<T> ExactSizeIterator for SetIntoIter<T> {}

impl<T: Clone> Clone for VecDequeIntoIter<T> {
    fn clone(&self) -> Self {
        self.row.clone().into_iter()
    }
}

impl<T: fmt::Debug> fmt::Debug for VecDequeIntoIter<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("IntoIter").field(&self.row).finish()
    }
}

impl<T: Clone> Clone for LinkedListIntoIter<T> {
    fn clone(&self) -> Self {
        self.list.clone().into_iter()
    }
}

impl<T: fmt::Debug> fmt::Debug for LinkedListIntoIter<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("IntoIter").field(&self.list).finish()
    }
}

impl<T> Default for LinkedListIntoIter<T> {
    fn default() -> Self {
        LinkedList::new().into_iter()
    }
}

impl<'a, T> Default for LinkedListIter<'a, T> {
    fn default() -> Self {
        LinkedListIter { head: None, tail: None, left: 0, life: crate::marker::PhantomData }
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
