//! Maps by hash.
//!
//! A `HashMap` probes one table in a row and hashes with a fixed seed, so every run is alike.

use crate::borrow::Borrow;
use crate::fmt;
use crate::hash::{BuildHasher, Hash, RandomState};
use crate::map_entry::{Entry, OccupiedEntry, VacantEntry};
use crate::mem;
use crate::ops::Index;
use crate::panicking;
use crate::slice;
use crate::vec::{self, TryReserveError};

/// Pairs of keys and values, found by the hash of the key. A key's search starts at slot `hash % slots` and goes on
/// until it is found or a slot is empty; at most 7 of 8 slots are taken.
#[derive(Clone)]
pub struct HashMap<K, V, S = RandomState> {
    slots: Vec<Option<(K, V)>>,
    len: usize,
    hash_builder: S,
}

impl<K, V> HashMap<K, V, RandomState> {
    /// An empty map; it takes no block yet.
    pub fn new() -> HashMap<K, V, RandomState> {
        HashMap { slots: Vec::new(), len: 0, hash_builder: RandomState::new() }
    }

    /// An empty map with room for `capacity` pairs.
    pub fn with_capacity(capacity: usize) -> HashMap<K, V, RandomState> {
        HashMap::with_capacity_and_hasher(capacity, RandomState::new())
    }
}

/// How many slots `capacity` pairs of type `P` need. Of small pairs there is room for some more from the start.
fn slots_for<P>(capacity: usize) -> usize {
    let size = mem::size_of::<P>();
    let least = if size < 2 {
        14
    } else if size < 4 {
        7
    } else {
        3
    };
    if capacity == 0 {
        0
    } else if capacity.max(least) < 4 {
        4
    } else if capacity.max(least) < 8 {
        8
    } else if capacity < 15 {
        16
    } else {
        (capacity * 8 / 7).next_power_of_two()
    }
}

/// How many pairs may be put into so many slots.
fn capacity_of(slots: usize) -> usize {
    if slots < 8 {
        if slots == 0 { 0 } else { slots - 1 }
    } else {
        slots / 8 * 7
    }
}

/// That many empty slots.
fn empty_slots<T>(count: usize) -> Vec<Option<T>> {
    let mut slots = Vec::with_capacity(count);
    for _ in 0..count {
        slots.push(None);
    }
    slots
}

impl<K, V, S> HashMap<K, V, S> {
    /// An empty map with a hasher of your own.
    pub fn with_hasher(hash_builder: S) -> HashMap<K, V, S> {
        HashMap { slots: Vec::new(), len: 0, hash_builder }
    }

    /// An empty map with room for `capacity` pairs and a hasher of your own.
    pub fn with_capacity_and_hasher(capacity: usize, hash_builder: S) -> HashMap<K, V, S> {
        HashMap { slots: empty_slots(slots_for::<(K, V)>(capacity)), len: 0, hash_builder }
    }

    /// How many pairs.
    pub fn len(&self) -> usize {
        self.len
    }

    /// Is there none?
    pub fn is_empty(&self) -> bool {
        self.len == 0
    }

    /// For how many pairs there is room.
    pub fn capacity(&self) -> usize {
        capacity_of(self.slots.len())
    }

    /// What makes the hashers.
    pub fn hasher(&self) -> &S {
        &self.hash_builder
    }

    /// Drops all pairs and keeps the block.
    pub fn clear(&mut self) {
        for slot in self.slots.iter_mut() {
            *slot = None;
        }
        self.len = 0;
    }

    /// Goes over the pairs.
    pub fn iter(&self) -> MapIter<'_, K, V> {
        MapIter { slots: self.slots.iter(), left: self.len }
    }

    /// Goes over the pairs for changing the values.
    pub fn iter_mut(&mut self) -> MapIterMut<'_, K, V> {
        MapIterMut { left: self.len, slots: self.slots.iter_mut() }
    }

    /// Goes over the keys.
    pub fn keys(&self) -> Keys<'_, K, V> {
        Keys { pairs: self.iter() }
    }

    /// Goes over the values.
    pub fn values(&self) -> Values<'_, K, V> {
        Values { pairs: self.iter() }
    }

    /// Goes over the values for changing them.
    pub fn values_mut(&mut self) -> ValuesMut<'_, K, V> {
        ValuesMut { pairs: self.iter_mut() }
    }

    /// The keys, moved out.
    pub fn into_keys(self) -> vec::IntoIter<K> {
        let mut keys = Vec::with_capacity(self.len);
        for (key, _) in self {
            keys.push(key);
        }
        keys.into_iter()
    }

    /// The values, moved out.
    pub fn into_values(self) -> vec::IntoIter<V> {
        let mut values = Vec::with_capacity(self.len);
        for (_, value) in self {
            values.push(value);
        }
        values.into_iter()
    }

    /// Takes all pairs out and keeps the block.
    pub fn drain(&mut self) -> MapIntoIter<K, V> {
        let slots = mem::take(&mut self.slots);
        let left = mem::replace(&mut self.len, 0);
        self.slots = empty_slots(slots.len());
        MapIntoIter { slots: slots.into_iter(), left }
    }
}

impl<K: Eq + Hash, V, S: BuildHasher> HashMap<K, V, S> {
    /// Where the search for a key starts.
    fn start_of<Q: Hash + ?Sized>(&self, key: &Q) -> usize {
        let mut hasher = self.hash_builder.build_hasher();
        key.hash(&mut hasher);
        hasher.finish() as usize & (self.slots.len() - 1)
    }

    /// The slot of a key.
    fn find<Q: Hash + Eq + ?Sized>(&self, key: &Q) -> Option<usize>
    where
        K: Borrow<Q>,
    {
        if self.len == 0 {
            return None;
        }
        let mut at = self.start_of(key);
        loop {
            match &self.slots[at] {
                None => return None,
                Some(pair) => {
                    if *pair.0.borrow() == *key {
                        return Some(at);
                    }
                }
            }
            at = (at + 1) & (self.slots.len() - 1);
        }
    }

    /// The first empty slot for a key that is not there; grows before if needed.
    fn empty_slot(&mut self, key: &K) -> usize {
        if self.len >= capacity_of(self.slots.len()) {
            self.resize(slots_for::<(K, V)>(self.len + 1).max(self.slots.len() * 2));
        }
        let mut at = self.start_of(key);
        while self.slots[at].is_some() {
            at = (at + 1) & (self.slots.len() - 1);
        }
        at
    }

    /// Moves all pairs to a table of `count` slots.
    fn resize(&mut self, count: usize) {
        let old = mem::replace(&mut self.slots, empty_slots(count));
        for slot in old {
            if let Some(pair) = slot {
                let mut at = self.start_of(&pair.0);
                while self.slots[at].is_some() {
                    at = (at + 1) & (count - 1);
                }
                self.slots[at] = Some(pair);
            }
        }
    }

    /// Takes the pair of a slot out and closes the gap in the row behind it.
    fn take_slot(&mut self, at: usize) -> Option<(K, V)> {
        let mask = self.slots.len() - 1;
        let taken = self.slots[at].take();
        self.len -= 1;
        let mut gap = at;
        let mut next = (at + 1) & mask;
        loop {
            let start = match &self.slots[next] {
                None => return taken,
                Some(pair) => self.start_of(&pair.0),
            };
            let from_start = next.wrapping_sub(start) & mask;
            let from_gap = next.wrapping_sub(gap) & mask;
            if from_start >= from_gap {
                self.slots[gap] = self.slots[next].take();
                gap = next;
            }
            next = (next + 1) & mask;
        }
    }

    /// Makes room for at least `additional` more pairs.
    pub fn reserve(&mut self, additional: usize) {
        let wanted = slots_for::<(K, V)>(self.len + additional);
        if wanted > self.slots.len() {
            self.resize(wanted);
        }
    }

    /// Gives back the room that is not used.
    pub fn shrink_to_fit(&mut self) {
        let wanted = slots_for::<(K, V)>(self.len);
        if wanted < self.slots.len() {
            self.resize(wanted);
        }
    }

    /// Puts a pair in and gives the key's old value back.
    pub fn insert(&mut self, key: K, value: V) -> Option<V> {
        match self.find(&key) {
            Some(at) => {
                let pair = self.slots[at].as_mut().unwrap();
                Some(mem::replace(&mut pair.1, value))
            }
            None => {
                let at = self.empty_slot(&key);
                self.slots[at] = Some((key, value));
                self.len += 1;
                None
            }
        }
    }

    /// The value of a key.
    pub fn get<Q: Hash + Eq + ?Sized>(&self, key: &Q) -> Option<&V>
    where
        K: Borrow<Q>,
    {
        match self.get_key_value(key) {
            Some((_, value)) => Some(value),
            None => None,
        }
    }

    /// The key that is kept, and its value.
    pub fn get_key_value<Q: Hash + Eq + ?Sized>(&self, key: &Q) -> Option<(&K, &V)>
    where
        K: Borrow<Q>,
    {
        let at = self.find(key)?;
        match &self.slots[at] {
            Some((key, value)) => Some((key, value)),
            None => None,
        }
    }

    /// The value of a key, for changing it.
    pub fn get_mut<Q: Hash + Eq + ?Sized>(&mut self, key: &Q) -> Option<&mut V>
    where
        K: Borrow<Q>,
    {
        let at = self.find(key)?;
        match &mut self.slots[at] {
            Some((_, value)) => Some(value),
            None => None,
        }
    }

    /// Is there a value for a key?
    pub fn contains_key<Q: Hash + Eq + ?Sized>(&self, key: &Q) -> bool
    where
        K: Borrow<Q>,
    {
        self.find(key).is_some()
    }

    /// Takes a key's value out.
    pub fn remove<Q: Hash + Eq + ?Sized>(&mut self, key: &Q) -> Option<V>
    where
        K: Borrow<Q>,
    {
        match self.remove_entry(key) {
            Some((_, value)) => Some(value),
            None => None,
        }
    }

    /// Takes a key and its value out.
    pub fn remove_entry<Q: Hash + Eq + ?Sized>(&mut self, key: &Q) -> Option<(K, V)>
    where
        K: Borrow<Q>,
    {
        let at = self.find(key)?;
        self.take_slot(at)
    }

    /// The place of a key, taken or empty.
    pub fn entry(&mut self, key: K) -> Entry<'_, K, V, S> {
        match self.find(&key) {
            Some(at) => Entry::Occupied(OccupiedEntry { map: self, at, key }),
            None => Entry::Vacant(VacantEntry { map: self, key }),
        }
    }

    /// Keeps the pairs that pass the test.
    pub fn retain<F: FnMut(&K, &mut V) -> bool>(&mut self, mut test: F) {
        let count = self.slots.len();
        let old = mem::replace(&mut self.slots, empty_slots(count));
        self.len = 0;
        for slot in old {
            if let Some((key, mut value)) = slot {
                if test(&key, &mut value) {
                    let at = self.empty_slot(&key);
                    self.slots[at] = Some((key, value));
                    self.len += 1;
                }
            }
        }
    }
}

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

impl<K, V, S: Default> Default for HashMap<K, V, S> {
    fn default() -> Self {
        HashMap::with_hasher(S::default())
    }
}

impl<K: Eq + Hash, V: PartialEq, S: BuildHasher> PartialEq for HashMap<K, V, S> {
    fn eq(&self, other: &Self) -> bool {
        if self.len != other.len {
            return false;
        }
        for (key, value) in self {
            match other.get(key) {
                Some(theirs) if *theirs == *value => {}
                _ => return false,
            }
        }
        true
    }
}

impl<K: Eq + Hash, V: Eq, S: BuildHasher> Eq for HashMap<K, V, S> {}

impl<K: fmt::Debug, V: fmt::Debug, S> fmt::Debug for HashMap<K, V, S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_map().entries(self.iter()).finish()
    }
}

impl<K: Eq + Hash + Borrow<Q>, Q: Eq + Hash + ?Sized, V, S: BuildHasher> Index<&Q> for HashMap<K, V, S> {
    type Output = V;
    fn index(&self, key: &Q) -> &V {
        self.get(key).expect("no entry found for key")
    }
}

impl<K: Eq + Hash, V, S: BuildHasher + Default> FromIterator<(K, V)> for HashMap<K, V, S> {
    fn from_iter<I: IntoIterator<Item = (K, V)>>(iter: I) -> Self {
        let mut map = HashMap::with_hasher(S::default());
        map.extend(iter);
        map
    }
}

impl<K: Eq + Hash, V, S: BuildHasher> Extend<(K, V)> for HashMap<K, V, S> {
    fn extend<I: IntoIterator<Item = (K, V)>>(&mut self, iter: I) {
        for (key, value) in iter {
            self.insert(key, value);
        }
    }
}

impl<K: Eq + Hash, V, const N: usize> From<[(K, V); N]> for HashMap<K, V, RandomState> {
    fn from(pairs: [(K, V); N]) -> Self {
        pairs.into_iter().collect()
    }
}

impl<K, V, S> IntoIterator for HashMap<K, V, S> {
    type Item = (K, V);
    type IntoIter = MapIntoIter<K, V>;
    fn into_iter(self) -> MapIntoIter<K, V> {
        MapIntoIter { slots: self.slots.into_iter(), left: self.len }
    }
}

impl<'a, K, V, S> IntoIterator for &'a HashMap<K, V, S> {
    type Item = (&'a K, &'a V);
    type IntoIter = MapIter<'a, K, V>;
    fn into_iter(self) -> MapIter<'a, K, V> {
        self.iter()
    }
}

impl<'a, K, V, S> IntoIterator for &'a mut HashMap<K, V, S> {
    type Item = (&'a K, &'a mut V);
    type IntoIter = MapIterMut<'a, K, V>;
    fn into_iter(self) -> MapIterMut<'a, K, V> {
        self.iter_mut()
    }
}

impl<'a, K: Eq + Hash + Copy, V: Copy, S: BuildHasher> Extend<(&'a K, &'a V)> for HashMap<K, V, S> {
    fn extend<I: IntoIterator<Item = (&'a K, &'a V)>>(&mut self, iter: I) {
        for (key, value) in iter {
            self.insert(*key, *value);
        }
    }
}

/// References to the pairs of a map.
pub struct MapIter<'a, K, V> {
    slots: slice::Iter<'a, Option<(K, V)>>,
    left: usize,
}

impl<'a, K, V> Clone for MapIter<'a, K, V> {
    fn clone(&self) -> Self {
        MapIter { slots: self.slots.clone(), left: self.left }
    }
}

impl<'a, K, V> Iterator for MapIter<'a, K, V> {
    type Item = (&'a K, &'a V);
    fn next(&mut self) -> Option<(&'a K, &'a V)> {
        while let Some(slot) = self.slots.next() {
            if let Some((key, value)) = slot {
                self.left -= 1;
                return Some((key, value));
            }
        }
        None
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        (self.left, Some(self.left))
    }
}

impl<'a, K, V> ExactSizeIterator for MapIter<'a, K, V> {}

impl<'a, K: fmt::Debug, V: fmt::Debug> fmt::Debug for MapIter<'a, K, V> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.clone()).finish()
    }
}

/// References for changing the values of a map.
pub struct MapIterMut<'a, K, V> {
    slots: slice::IterMut<'a, Option<(K, V)>>,
    left: usize,
}

impl<'a, K, V> Iterator for MapIterMut<'a, K, V> {
    type Item = (&'a K, &'a mut V);
    fn next(&mut self) -> Option<(&'a K, &'a mut V)> {
        while let Some(slot) = self.slots.next() {
            if let Some((key, value)) = slot {
                self.left -= 1;
                return Some((&*key, value));
            }
        }
        None
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        (self.left, Some(self.left))
    }
}

impl<'a, K, V> ExactSizeIterator for MapIterMut<'a, K, V> {}

/// The keys of a map.
pub struct Keys<'a, K, V> {
    pairs: MapIter<'a, K, V>,
}

impl<'a, K, V> Clone for Keys<'a, K, V> {
    fn clone(&self) -> Self {
        Keys { pairs: self.pairs.clone() }
    }
}

impl<'a, K, V> Iterator for Keys<'a, K, V> {
    type Item = &'a K;
    fn next(&mut self) -> Option<&'a K> {
        match self.pairs.next() {
            Some((key, _)) => Some(key),
            None => None,
        }
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        self.pairs.size_hint()
    }
}

impl<'a, K, V> ExactSizeIterator for Keys<'a, K, V> {}

impl<'a, K: fmt::Debug, V> fmt::Debug for Keys<'a, K, V> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.clone()).finish()
    }
}

/// The values of a map.
pub struct Values<'a, K, V> {
    pairs: MapIter<'a, K, V>,
}

impl<'a, K, V> Clone for Values<'a, K, V> {
    fn clone(&self) -> Self {
        Values { pairs: self.pairs.clone() }
    }
}

impl<'a, K, V> Iterator for Values<'a, K, V> {
    type Item = &'a V;
    fn next(&mut self) -> Option<&'a V> {
        match self.pairs.next() {
            Some((_, value)) => Some(value),
            None => None,
        }
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        self.pairs.size_hint()
    }
}

impl<'a, K, V> ExactSizeIterator for Values<'a, K, V> {}

impl<'a, K, V: fmt::Debug> fmt::Debug for Values<'a, K, V> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.clone()).finish()
    }
}

/// The values of a map, for changing them.
pub struct ValuesMut<'a, K, V> {
    pairs: MapIterMut<'a, K, V>,
}

impl<'a, K, V> Iterator for ValuesMut<'a, K, V> {
    type Item = &'a mut V;
    fn next(&mut self) -> Option<&'a mut V> {
        match self.pairs.next() {
            Some((_, value)) => Some(value),
            None => None,
        }
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        self.pairs.size_hint()
    }
}

impl<'a, K, V> ExactSizeIterator for ValuesMut<'a, K, V> {}

/// The pairs of a map, moved out one after the other.
pub struct MapIntoIter<K, V> {
    slots: vec::IntoIter<Option<(K, V)>>,
    left: usize,
}

impl<K, V> Iterator for MapIntoIter<K, V> {
    type Item = (K, V);
    fn next(&mut self) -> Option<(K, V)> {
        while let Some(slot) = self.slots.next() {
            if let Some(pair) = slot {
                self.left -= 1;
                return Some(pair);
            }
        }
        None
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        (self.left, Some(self.left))
    }
}

impl<K, V> ExactSizeIterator for MapIntoIter<K, V> {}

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
