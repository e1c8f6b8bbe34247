//! Collections beyond `Vec`, under the names that programs know; each has a file of its own.

pub use crate::binary_heap::BinaryHeap;
pub use crate::btree_map::BTreeMap;
pub use crate::btree_set::BTreeSet;
pub use crate::hash_map::HashMap;
pub use crate::hash_set::HashSet;
pub use crate::linked_list::LinkedList;
pub use crate::ops::Bound;
pub use crate::vec::{TryReserveError, TryReserveErrorKind};
pub use crate::vec_deque::VecDeque;

/// Maps that hash their keys.
pub mod hash_map {
    pub use crate::hash::{DefaultHasher, RandomState};
    pub use crate::hash_map::MapExtractIf as ExtractIf;
    pub use crate::hash_map::MapIntoIter as IntoIter;
    pub use crate::hash_map::MapIter as Iter;
    pub use crate::hash_map::MapIterMut as IterMut;
    pub use crate::hash_map::{HashMap, Keys, Values, ValuesMut};
    pub use crate::map_entry::{Entry, OccupiedEntry, VacantEntry};
}

/// Sets that hash their values.
pub mod hash_set {
    pub use crate::hash_set::HashSet;
    pub use crate::hash_set::SetExtractIf as ExtractIf;
    pub use crate::hash_set::SetIntoIter as IntoIter;

    pub type Iter<'a, T> = crate::hash_map::Keys<'a, T, ()>;
}

/// Maps in the order of their keys.
pub mod btree_map {
    pub use crate::btree_map::BTreeExtractIf as ExtractIf;
    pub use crate::btree_map::BTreeIter as Iter;
    pub use crate::btree_map::BTreeIter as Range;
    pub use crate::btree_map::BTreeIterMut as IterMut;
    pub use crate::btree_map::BTreeIterMut as RangeMut;
    pub use crate::btree_map::BTreeKeys as Keys;
    pub use crate::btree_map::BTreeMap;
    pub use crate::btree_map::BTreeValues as Values;
    pub use crate::btree_map::BTreeValuesMut as ValuesMut;
    pub use crate::map_entry::BTreeEntry as Entry;
    pub use crate::map_entry::BTreeOccupiedEntry as OccupiedEntry;
    pub use crate::map_entry::BTreeVacantEntry as VacantEntry;

    pub type IntoIter<K, V> = crate::vec::IntoIter<(K, V)>;
}

/// Sets in the order of their values.
pub mod btree_set {
    pub use crate::btree_set::BTreeSet;
    pub use crate::slice::Iter;
    pub use crate::slice::Iter as Range;
    pub use crate::vec::IntoIter;
}

/// Rows that grow at both ends.
pub mod vec_deque {
    pub use crate::vec_deque::VecDeque;
    pub use crate::vec_deque::VecDequeIntoIter as IntoIter;
    pub use crate::vec_deque::VecDequeIter as Iter;
    pub use crate::vec_deque::VecDequeIterMut as IterMut;
}

/// Lists of nodes.
pub mod linked_list {
    pub use crate::linked_list::LinkedList;
    pub use crate::linked_list::LinkedListIntoIter as IntoIter;
    pub use crate::linked_list::LinkedListIter as Iter;
    pub use crate::linked_list::LinkedListIterMut as IterMut;
    pub use crate::linked_list::ListExtractIf as ExtractIf;
}

/// Heaps.
pub mod binary_heap {
    pub use crate::binary_heap::{BinaryHeap, PeekMut};
    pub use crate::slice::Iter;
    pub use crate::vec::{Drain, IntoIter};
}
