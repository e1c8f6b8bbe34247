//! Sets by hash: a map whose values are empty.

use crate::borrow::Borrow;
use crate::fmt;
use crate::hash::{BuildHasher, Hash, RandomState};
use crate::hash_map::{HashMap, Keys, MapIntoIter};
use crate::vec::{self, TryReserveError};

/// Values that are there once: the keys of a map.
#[derive(Clone)]
pub struct HashSet<T, S = RandomState> {
    pub(crate) map: HashMap<T, (), S>,
}

impl<T> HashSet<T, RandomState> {
    /// An empty set.
    pub fn new() -> HashSet<T, RandomState> {
        HashSet { map: HashMap::new() }
    }

    /// An empty set with room for `capacity` values.
    pub fn with_capacity(capacity: usize) -> HashSet<T, RandomState> {
        HashSet { map: HashMap::with_capacity(capacity) }
    }
}

impl<T, S> HashSet<T, S> {
    /// An empty set with a hasher of your own.
    pub fn with_hasher(hash_builder: S) -> HashSet<T, S> {
        HashSet { map: HashMap::with_hasher(hash_builder) }
    }

    /// How many values.
    pub fn len(&self) -> usize {
        self.map.len
    }

    /// Is there none?
    pub fn is_empty(&self) -> bool {
        self.map.len == 0
    }

    /// For how many values there is room.
    pub fn capacity(&self) -> usize {
        self.map.capacity()
    }

    /// Drops all values.
    pub fn clear(&mut self) {
        self.map.clear();
    }

    /// Goes over the values.
    pub fn iter(&self) -> Keys<'_, T, ()> {
        self.map.keys()
    }

    /// Takes all values out.
    pub fn drain(&mut self) -> SetIntoIter<T> {
        SetIntoIter { pairs: self.map.drain() }
    }
}

impl<T: Eq + Hash, S: BuildHasher> HashSet<T, S> {
    /// Puts a value in; false when it was there.
    pub fn insert(&mut self, value: T) -> bool {
        if self.map.contains_key(&value) {
            return false;
        }
        self.map.insert(value, ());
        true
    }

    /// Puts a value in and gives an equal one back.
    pub fn replace(&mut self, value: T) -> Option<T> {
        let old = self.take(&value);
        self.map.insert(value, ());
        old
    }

    /// Is a value there?
    pub fn contains<Q: Hash + Eq + ?Sized>(&self, value: &Q) -> bool
    where
        T: Borrow<Q>,
    {
        self.map.contains_key(value)
    }

    /// The value that equals this one.
    pub fn get<Q: Hash + Eq + ?Sized>(&self, value: &Q) -> Option<&T>
    where
        T: Borrow<Q>,
    {
        match self.map.get_key_value(value) {
            Some((kept, _)) => Some(kept),
            None => None,
        }
    }

    /// Takes a value out; false when it was not there.
    pub fn remove<Q: Hash + Eq + ?Sized>(&mut self, value: &Q) -> bool
    where
        T: Borrow<Q>,
    {
        self.map.remove(value).is_some()
    }

    /// Takes a value out and gives it back.
    pub fn take<Q: Hash + Eq + ?Sized>(&mut self, value: &Q) -> Option<T>
    where
        T: Borrow<Q>,
    {
        match self.map.remove_entry(value) {
            Some((kept, _)) => Some(kept),
            None => None,
        }
    }

    /// Keeps the values that pass the test.
    pub fn retain<F: FnMut(&T) -> bool>(&mut self, mut test: F) {
        self.map.retain(|value, _| test(value));
    }

    /// Makes room for at least `additional` more values.
    pub fn reserve(&mut self, additional: usize) {
        self.map.reserve(additional);
    }

    /// The values in either set.
    pub fn union<'a>(&'a self, other: &'a HashSet<T, S>) -> vec::IntoIter<&'a T> {
        let mut values: Vec<&'a T> = self.iter().collect();
        for value in other {
            if !self.contains(value) {
                values.push(value);
            }
        }
        values.into_iter()
    }

    /// The values in both sets.
    pub fn intersection<'a>(&'a self, other: &'a HashSet<T, S>) -> vec::IntoIter<&'a T> {
        let mut values: Vec<&'a T> = Vec::new();
        for value in self {
            if other.contains(value) {
                values.push(value);
            }
        }
        values.into_iter()
    }

    /// The values in this set alone.
    pub fn difference<'a>(&'a self, other: &'a HashSet<T, S>) -> vec::IntoIter<&'a T> {
        let mut values: Vec<&'a T> = Vec::new();
        for value in self {
            if !other.contains(value) {
                values.push(value);
            }
        }
        values.into_iter()
    }

    /// The values in exactly one of the sets.
    pub fn symmetric_difference<'a>(&'a self, other: &'a HashSet<T, S>) -> vec::IntoIter<&'a T> {
        let mut values: Vec<&'a T> = self.difference(other).collect();
        values.extend(other.difference(self));
        values.into_iter()
    }

    /// Are all values in the other set too?
    pub fn is_subset(&self, other: &HashSet<T, S>) -> bool {
        self.iter().all(|value| other.contains(value))
    }

    /// Are all values of the other set here too?
    pub fn is_superset(&self, other: &HashSet<T, S>) -> bool {
        other.is_subset(self)
    }

    /// Have they no value in common?
    pub fn is_disjoint(&self, other: &HashSet<T, S>) -> bool {
        !self.iter().any(|value| other.contains(value))
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

impl<T, S: Default> Default for HashSet<T, S> {
    fn default() -> Self {
        HashSet::with_hasher(S::default())
    }
}

impl<T: Eq + Hash, S: BuildHasher> PartialEq for HashSet<T, S> {
    fn eq(&self, other: &Self) -> bool {
        self.len() == other.len() && self.is_subset(other)
    }
}

impl<T: Eq + Hash, S: BuildHasher> Eq for HashSet<T, S> {}

impl<T: fmt::Debug, S> fmt::Debug for HashSet<T, S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.iter()).finish()
    }
}

impl<T: Eq + Hash, S: BuildHasher + Default> FromIterator<T> for HashSet<T, S> {
    fn from_iter<I: IntoIterator<Item = T>>(iter: I) -> Self {
        let mut set = HashSet::with_hasher(S::default());
        set.extend(iter);
        set
    }
}

impl<T: Eq + Hash, S: BuildHasher> Extend<T> for HashSet<T, S> {
    fn extend<I: IntoIterator<Item = T>>(&mut self, iter: I) {
        for value in iter {
            self.insert(value);
        }
    }
}

impl<T: Eq + Hash, const N: usize> From<[T; N]> for HashSet<T, RandomState> {
    fn from(values: [T; N]) -> Self {
        values.into_iter().collect()
    }
}

impl<T, S> IntoIterator for HashSet<T, S> {
    type Item = T;
    type IntoIter = SetIntoIter<T>;
    fn into_iter(self) -> SetIntoIter<T> {
        SetIntoIter { pairs: self.map.into_iter() }
    }
}

impl<'a, T, S> IntoIterator for &'a HashSet<T, S> {
    type Item = &'a T;
    type IntoIter = Keys<'a, T, ()>;
    fn into_iter(self) -> Keys<'a, T, ()> {
        self.iter()
    }
}

impl<T: Eq + Hash + Clone, S: BuildHasher + Default> crate::ops::BitAnd<&HashSet<T, S>> for &HashSet<T, S> {
    type Output = HashSet<T, S>;
    fn bitand(self, other: &HashSet<T, S>) -> HashSet<T, S> {
        self.intersection(other).cloned().collect()
    }
}

impl<T: Eq + Hash + Clone, S: BuildHasher + Default> crate::ops::BitOr<&HashSet<T, S>> for &HashSet<T, S> {
    type Output = HashSet<T, S>;
    fn bitor(self, other: &HashSet<T, S>) -> HashSet<T, S> {
        self.union(other).cloned().collect()
    }
}

impl<T: Eq + Hash + Clone, S: BuildHasher + Default> crate::ops::BitXor<&HashSet<T, S>> for &HashSet<T, S> {
    type Output = HashSet<T, S>;
    fn bitxor(self, other: &HashSet<T, S>) -> HashSet<T, S> {
        self.symmetric_difference(other).cloned().collect()
    }
}

impl<T: Eq + Hash + Clone, S: BuildHasher + Default> crate::ops::Sub<&HashSet<T, S>> for &HashSet<T, S> {
    type Output = HashSet<T, S>;
    fn sub(self, other: &HashSet<T, S>) -> HashSet<T, S> {
        self.difference(other).cloned().collect()
    }
}

impl<'a, T: Eq + Hash + Copy + 'a, S: BuildHasher> Extend<&'a T> for HashSet<T, S> {
    fn extend<I: IntoIterator<Item = &'a T>>(&mut self, iter: I) {
        for value in iter {
            self.insert(*value);
        }
    }
}

/// The values of a set, moved out one after the other.
pub struct SetIntoIter<T> {
    pairs: MapIntoIter<T, ()>,
}

impl<T> Iterator for SetIntoIter<T> {
    type Item = T;
    fn next(&mut self) -> Option<T> {
        match self.pairs.next() {
            Some((value, _)) => Some(value),
            None => None,
        }
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        self.pairs.size_hint()
    }
}

impl<T> ExactSizeIterator for SetIntoIter<T> {}

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
