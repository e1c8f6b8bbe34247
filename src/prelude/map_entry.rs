//! The place of one key in a map, taken or free: what `entry` finds, so that a key is looked up once.

use crate::btree_map::BTreeMap;
use crate::fmt;
use crate::hash::{BuildHasher, Hash, RandomState};
use crate::hash_map::HashMap;
use crate::mem;

/// The place of a key in a map.
pub enum Entry<'a, K, V, S = RandomState> {
    Occupied(OccupiedEntry<'a, K, V, S>),
    Vacant(VacantEntry<'a, K, V, S>),
}

impl<'a, K: Eq + Hash, V, S: BuildHasher> Entry<'a, K, V, S> {
    /// Lends the value, after putting `value` in if there was none.
    pub fn or_insert(self, value: V) -> &'a mut V {
        match self {
            Entry::Occupied(entry) => entry.into_mut(),
            Entry::Vacant(entry) => entry.insert(value),
        }
    }

    /// Lends the value, after putting in what `make` gives if there was none.
    pub fn or_insert_with<F: FnOnce() -> V>(self, make: F) -> &'a mut V {
        match self {
            Entry::Occupied(entry) => entry.into_mut(),
            Entry::Vacant(entry) => entry.insert(make()),
        }
    }

    /// `or_insert_with` that is told the key.
    pub fn or_insert_with_key<F: FnOnce(&K) -> V>(self, make: F) -> &'a mut V {
        match self {
            Entry::Occupied(entry) => entry.into_mut(),
            Entry::Vacant(entry) => {
                let value = make(&entry.key);
                entry.insert(value)
            }
        }
    }

    /// Lends the value, after putting in the type's default if there was none.
    pub fn or_default(self) -> &'a mut V
    where
        V: Default,
    {
        self.or_insert_with(V::default)
    }

    /// Changes the value, if there is one.
    pub fn and_modify<F: FnOnce(&mut V)>(mut self, change: F) -> Self {
        if let Entry::Occupied(entry) = &mut self {
            change(entry.get_mut());
        }
        self
    }

    /// The key.
    pub fn key(&self) -> &K {
        match self {
            Entry::Occupied(entry) => &entry.key,
            Entry::Vacant(entry) => &entry.key,
        }
    }
}

impl<'a, K: Eq + Hash, V, S: BuildHasher> Entry<'a, K, V, S> {
    /// Puts a value in and gives its place.
    pub fn insert_entry(self, value: V) -> OccupiedEntry<'a, K, V, S>
    where
        K: Clone,
    {
        match self {
            Entry::Occupied(mut entry) => {
                entry.insert(value);
                entry
            }
            Entry::Vacant(entry) => entry.insert_entry(value),
        }
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

/// A key's place that holds a value.
pub struct OccupiedEntry<'a, K, V, S = RandomState> {
    map: &'a mut HashMap<K, V, S>,
    at: usize,
    key: K,
}

impl<'a, K: Eq + Hash, V, S: BuildHasher> OccupiedEntry<'a, K, V, S> {
    /// Takes the key and its value out.
    pub fn remove_entry(self) -> (K, V) {
        self.map.take_slot(self.at).unwrap()
    }

    /// The key.
    pub fn key(&self) -> &K {
        &self.key
    }

    /// The value.
    pub fn get(&self) -> &V {
        &self.map.slots[self.at].as_ref().unwrap().1
    }

    /// The value, for changing it.
    pub fn get_mut(&mut self) -> &mut V {
        &mut self.map.slots[self.at].as_mut().unwrap().1
    }

    /// The value, for changing it as long as the map is borrowed.
    pub fn into_mut(self) -> &'a mut V {
        &mut self.map.slots[self.at].as_mut().unwrap().1
    }

    /// Puts another value in and gives the old one back.
    pub fn insert(&mut self, value: V) -> V {
        mem::replace(self.get_mut(), value)
    }

    /// Takes the value out.
    pub fn remove(self) -> V {
        self.map.take_slot(self.at).unwrap().1
    }
}

impl<'a, K: Eq + Hash + fmt::Debug, V: fmt::Debug, S: BuildHasher> fmt::Debug for OccupiedEntry<'a, K, V, S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("OccupiedEntry").field("key", self.key()).field("value", self.get()).finish_non_exhaustive()
    }
}

/// A key's place that is empty.
pub struct VacantEntry<'a, K, V, S = RandomState> {
    map: &'a mut HashMap<K, V, S>,
    key: K,
}

impl<'a, K: Eq + Hash, V, S: BuildHasher> VacantEntry<'a, K, V, S> {
    /// The key, back again.
    pub fn into_key(self) -> K {
        self.key
    }

    /// Puts a value in and gives its place.
    pub fn insert_entry(self, value: V) -> OccupiedEntry<'a, K, V, S>
    where
        K: Clone,
    {
        let at = self.map.empty_slot(&self.key);
        self.map.slots[at] = Some((self.key.clone(), value));
        self.map.len += 1;
        OccupiedEntry { map: self.map, at, key: self.key }
    }

    /// The key.
    pub fn key(&self) -> &K {
        &self.key
    }

    /// Puts a value in and lends it.
    pub fn insert(self, value: V) -> &'a mut V {
        let at = self.map.empty_slot(&self.key);
        self.map.slots[at] = Some((self.key, value));
        self.map.len += 1;
        &mut self.map.slots[at].as_mut().unwrap().1
    }
}

impl<'a, K: Eq + Hash + fmt::Debug, V, S: BuildHasher> fmt::Debug for VacantEntry<'a, K, V, S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("VacantEntry").field(self.key()).finish()
    }
}

/// The place of a key in an ordered map.
pub enum BTreeEntry<'a, K, V> {
    Occupied(BTreeOccupiedEntry<'a, K, V>),
    Vacant(BTreeVacantEntry<'a, K, V>),
}

impl<'a, K, V> BTreeEntry<'a, K, V> {
    /// The key.
    pub fn key(&self) -> &K {
        match self {
            BTreeEntry::Occupied(entry) => entry.key(),
            BTreeEntry::Vacant(entry) => entry.key(),
        }
    }

    /// Puts a value in and gives its place.
    pub fn insert_entry(self, value: V) -> BTreeOccupiedEntry<'a, K, V> {
        match self {
            BTreeEntry::Occupied(mut entry) => {
                entry.insert(value);
                entry
            }
            BTreeEntry::Vacant(entry) => entry.insert_entry(value),
        }
    }

    /// `or_insert_with` that is told the key.
    pub fn or_insert_with_key<F: FnOnce(&K) -> V>(self, make: F) -> &'a mut V {
        match self {
            BTreeEntry::Occupied(entry) => entry.into_mut(),
            BTreeEntry::Vacant(entry) => {
                let value = make(&entry.key);
                entry.insert(value)
            }
        }
    }

    /// Lends the value, after putting `value` in if there was none.
    pub fn or_insert(self, value: V) -> &'a mut V {
        match self {
            BTreeEntry::Occupied(entry) => entry.into_mut(),
            BTreeEntry::Vacant(entry) => entry.insert(value),
        }
    }

    /// Lends the value, after putting in what `make` gives if there was none.
    pub fn or_insert_with<F: FnOnce() -> V>(self, make: F) -> &'a mut V {
        match self {
            BTreeEntry::Occupied(entry) => entry.into_mut(),
            BTreeEntry::Vacant(entry) => entry.insert(make()),
        }
    }

    /// Lends the value, after putting in the type's default if there was none.
    pub fn or_default(self) -> &'a mut V
    where
        V: Default,
    {
        self.or_insert_with(V::default)
    }

    /// Changes the value, if there is one.
    pub fn and_modify<F: FnOnce(&mut V)>(mut self, change: F) -> Self {
        if let BTreeEntry::Occupied(entry) = &mut self {
            change(entry.get_mut());
        }
        self
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

/// A key's place that holds a value.
pub struct BTreeOccupiedEntry<'a, K, V> {
    pub(crate) map: &'a mut BTreeMap<K, V>,
    pub(crate) at: usize,
}

impl<'a, K, V> BTreeOccupiedEntry<'a, K, V> {
    /// The key.
    pub fn key(&self) -> &K {
        &self.map.pairs[self.at].0
    }

    /// Puts another value in and gives the old one back.
    pub fn insert(&mut self, value: V) -> V {
        mem::replace(self.get_mut(), value)
    }

    /// Takes the key and its value out.
    pub fn remove_entry(self) -> (K, V) {
        self.map.pairs.remove(self.at)
    }

    /// The value.
    pub fn get(&self) -> &V {
        &self.map.pairs[self.at].1
    }

    /// The value, for changing it.
    pub fn get_mut(&mut self) -> &mut V {
        &mut self.map.pairs[self.at].1
    }

    /// The value, for changing it as long as the map is borrowed.
    pub fn into_mut(self) -> &'a mut V {
        &mut self.map.pairs[self.at].1
    }

    /// Takes the value out.
    pub fn remove(self) -> V {
        self.map.pairs.remove(self.at).1
    }
}

impl<'a, K: fmt::Debug, V: fmt::Debug> fmt::Debug for BTreeOccupiedEntry<'a, K, V> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("OccupiedEntry").field("key", self.key()).field("value", self.get()).finish()
    }
}

/// A key's place that is empty.
pub struct BTreeVacantEntry<'a, K, V> {
    map: &'a mut BTreeMap<K, V>,
    at: usize,
    key: K,
}

impl<'a, K, V> BTreeVacantEntry<'a, K, V> {
    /// The key.
    pub fn key(&self) -> &K {
        &self.key
    }

    /// The key, back again.
    pub fn into_key(self) -> K {
        self.key
    }

    /// Puts a value in and gives its place.
    pub fn insert_entry(self, value: V) -> BTreeOccupiedEntry<'a, K, V> {
        self.map.pairs.insert(self.at, (self.key, value));
        BTreeOccupiedEntry { map: self.map, at: self.at }
    }

    /// Puts a value in and lends it.
    pub fn insert(self, value: V) -> &'a mut V {
        self.map.pairs.insert(self.at, (self.key, value));
        &mut self.map.pairs[self.at].1
    }
}

impl<'a, K: fmt::Debug, V> fmt::Debug for BTreeVacantEntry<'a, K, V> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("VacantEntry").field(self.key()).finish()
    }
}
