//! Collections beyond `Vec`.
//!
//! `HashMap` probes one table in a row and hashes with a fixed seed, so every run is alike. `BTreeMap` is one sorted
//! row of pairs: the order and the answers are those of a tree, the blocks it takes are not.

use crate::borrow::Borrow;
use crate::cmp::Ordering;
use crate::fmt;
use crate::hash::{BuildHasher, Hash, Hasher, RandomState};
use crate::intrinsics;
use crate::marker::PhantomData;
use crate::mem;
use crate::ops::{Index, IndexMut, RangeBounds};
use crate::panicking;
use crate::ptr::{self, NonNull};
use crate::slice;
use crate::vec;

pub use crate::ops::Bound;
pub use crate::vec::{TryReserveError, TryReserveErrorKind};

/// Maps that hash their keys.
pub mod hash_map {
    pub use super::MapIntoIter as IntoIter;
    pub use super::MapIter as Iter;
    pub use super::MapIterMut as IterMut;
    pub use super::{Entry, HashMap, Keys, OccupiedEntry, VacantEntry, Values, ValuesMut};
    pub use crate::more_collections::MapExtractIf as ExtractIf;
    pub use crate::hash::{DefaultHasher, RandomState};
}

/// Sets that hash their values.
pub mod hash_set {
    pub use super::HashSet;
    pub use super::SetIntoIter as IntoIter;
    pub use crate::more_collections::SetExtractIf as ExtractIf;

    pub type Iter<'a, T> = super::Keys<'a, T, ()>;
}

/// Maps in the order of their keys.
pub mod btree_map {
    pub use super::BTreeEntry as Entry;
    pub use super::BTreeIter as Iter;
    pub use super::BTreeIterMut as IterMut;
    pub use super::BTreeIter as Range;
    pub use super::BTreeIterMut as RangeMut;
    pub use super::BTreeKeys as Keys;
    pub use super::BTreeMap;
    pub use super::BTreeOccupiedEntry as OccupiedEntry;
    pub use super::BTreeVacantEntry as VacantEntry;
    pub use super::BTreeValues as Values;
    pub use super::BTreeValuesMut as ValuesMut;
    pub use crate::more_collections::BTreeExtractIf as ExtractIf;

    pub type IntoIter<K, V> = crate::vec::IntoIter<(K, V)>;
}

/// Sets in the order of their values.
pub mod btree_set {
    pub use super::BTreeSet;
    pub use crate::slice::Iter;
    pub use crate::slice::Iter as Range;
    pub use crate::vec::IntoIter;
}

/// Rows that grow at both ends.
pub mod vec_deque {
    pub use super::VecDeque;
    pub use super::VecDequeIntoIter as IntoIter;
    pub use super::VecDequeIter as Iter;
    pub use super::VecDequeIterMut as IterMut;
}

/// Lists of nodes.
pub mod linked_list {
    pub use super::LinkedList;
    pub use super::LinkedListIntoIter as IntoIter;
    pub use super::LinkedListIter as Iter;
    pub use super::LinkedListIterMut as IterMut;
    pub use crate::more_collections::ListExtractIf as ExtractIf;
}

/// Heaps.
pub mod binary_heap {
    pub use super::BinaryHeap;
    pub use crate::more_collections::PeekMut;
    pub use crate::slice::Iter;
    pub use crate::vec::{Drain, IntoIter};
}

// ---- VecDeque ------------------------------------------------------------------------------------------------------

/// A row that grows at both ends: a ring in one block. Value `i` lies at place `(head + i) % capacity`.
pub struct VecDeque<T> {
    head: usize,
    len: usize,
    room: vec::RawVec<T>,
}

impl<T> VecDeque<T> {
    /// An empty row; it takes no block yet.
    pub const fn new() -> VecDeque<T> {
        VecDeque { head: 0, len: 0, room: vec::RawVec::new() }
    }

    /// An empty row with room for `capacity` values.
    pub fn with_capacity(capacity: usize) -> VecDeque<T> {
        VecDeque { head: 0, len: 0, room: vec::RawVec::with_capacity(capacity) }
    }

    /// The place of value `index`.
    fn place(&self, index: usize) -> *mut T {
        // The sum may be too large: values without size have room for usize::MAX.
        let to_end = self.room.capacity() - self.head;
        let at = if index < to_end { self.head + index } else { index - to_end };
        unsafe { self.room.ptr().add(at) }
    }

    /// Twice the room; what lies behind the end of the block moves on.
    fn grow(&mut self) {
        let old = self.room.capacity();
        self.room.grow_one();
        self.unwrap_ring(old);
    }

    /// After the block grew from `old` places: makes the ring whole again.
    fn unwrap_ring(&mut self, old: usize) {
        let front = old - self.head;
        if self.len > front {
            let new = self.room.capacity();
            let start = self.room.ptr();
            unsafe { ptr::copy(start.add(self.head) as *const T, start.add(new - front), front) };
            self.head = new - front;
        }
    }

    /// How many values.
    pub const fn len(&self) -> usize {
        self.len
    }

    /// Is there none?
    pub const fn is_empty(&self) -> bool {
        self.len == 0
    }

    /// For how many values there is room.
    pub fn capacity(&self) -> usize {
        self.room.capacity()
    }

    /// Makes room for at least `additional` more values.
    pub fn reserve(&mut self, additional: usize) {
        let old = self.room.capacity();
        if self.len + additional > old {
            self.room.reserve(self.len, additional);
            self.unwrap_ring(old);
        }
    }

    /// Puts a value behind the last.
    pub fn push_back(&mut self, value: T) {
        if self.len == self.room.capacity() {
            self.grow();
        }
        unsafe { self.place(self.len).write(value) };
        self.len += 1;
    }

    /// Puts a value before the first.
    pub fn push_front(&mut self, value: T) {
        if self.len == self.room.capacity() {
            self.grow();
        }
        self.head = if self.head == 0 { self.room.capacity() - 1 } else { self.head - 1 };
        unsafe { self.place(0).write(value) };
        self.len += 1;
    }

    /// Takes the last value out.
    pub fn pop_back(&mut self) -> Option<T> {
        if self.len == 0 {
            return None;
        }
        self.len -= 1;
        unsafe { Some(self.place(self.len).read()) }
    }

    /// Takes the first value out.
    pub fn pop_front(&mut self) -> Option<T> {
        if self.len == 0 {
            return None;
        }
        let value = unsafe { self.place(0).read() };
        self.head = if self.head + 1 == self.room.capacity() { 0 } else { self.head + 1 };
        self.len -= 1;
        Some(value)
    }

    /// Value `index`.
    pub fn get(&self, index: usize) -> Option<&T> {
        if index < self.len { Some(unsafe { &*self.place(index) }) } else { None }
    }

    /// Value `index`, for changing it.
    pub fn get_mut(&mut self, index: usize) -> Option<&mut T> {
        if index < self.len { Some(unsafe { &mut *self.place(index) }) } else { None }
    }

    /// The first value.
    pub fn front(&self) -> Option<&T> {
        self.get(0)
    }

    /// The first value, for changing it.
    pub fn front_mut(&mut self) -> Option<&mut T> {
        self.get_mut(0)
    }

    /// The last value.
    pub fn back(&self) -> Option<&T> {
        if self.len == 0 { None } else { self.get(self.len - 1) }
    }

    /// The last value, for changing it.
    pub fn back_mut(&mut self) -> Option<&mut T> {
        if self.len == 0 { None } else { self.get_mut(self.len - 1) }
    }

    /// Exchanges two values.
    pub fn swap(&mut self, a: usize, b: usize) {
        if a >= self.len || b >= self.len {
            panicking::panic_text("assertion failed: j < self.len()");
        }
        unsafe { ptr::swap(self.place(a), self.place(b)) }
    }

    /// Takes value `index` out; those behind it move up.
    pub fn remove(&mut self, index: usize) -> Option<T> {
        if index >= self.len {
            return None;
        }
        for i in index..self.len - 1 {
            self.swap(i, i + 1);
        }
        self.pop_back()
    }

    /// Puts a value in as number `index`.
    #[track_caller]
    pub fn insert(&mut self, index: usize, value: T) {
        if index > self.len {
            panicking::panic_text("index out of bounds");
        }
        self.push_back(value);
        let mut at = self.len - 1;
        while at > index {
            self.swap(at, at - 1);
            at -= 1;
        }
    }

    /// Drops all values and keeps the block.
    pub fn clear(&mut self) {
        self.truncate(0);
    }

    /// Drops the values from `len` on.
    pub fn truncate(&mut self, len: usize) {
        if len >= self.len {
            return;
        }
        let count = self.len - len;
        let first = self.place(len);
        let mut to_end = self.room.capacity() - self.head;
        to_end = if to_end > len { to_end - len } else { count };
        let ahead = if count < to_end { count } else { to_end };
        self.len = len;
        unsafe {
            let _wrapped = Wrapped(ptr::slice_from_raw_parts_mut(self.room.ptr(), count - ahead));
            ptr::drop_in_place(ptr::slice_from_raw_parts_mut(first, ahead));
        }
    }

    /// Moves all values of `other` behind the last.
    pub fn append(&mut self, other: &mut VecDeque<T>) {
        while let Some(value) = other.pop_front() {
            self.push_back(value);
        }
    }

    /// Is a value among them?
    pub fn contains(&self, value: &T) -> bool
    where
        T: PartialEq,
    {
        self.iter().any(|other| *other == *value)
    }

    /// Keeps the values that pass the test.
    pub fn retain<F: FnMut(&T) -> bool>(&mut self, mut test: F) {
        self.retain_mut(|value| test(value));
    }

    /// Turns the row round so that value `by` comes first.
    pub fn rotate_left(&mut self, by: usize) {
        if by > self.len {
            panicking::panic_text("assertion failed: n <= self.len()");
        }
        for _ in 0..by {
            if let Some(value) = self.pop_front() {
                self.push_back(value);
            }
        }
    }

    /// Turns the row round so that the last `by` values come first.
    pub fn rotate_right(&mut self, by: usize) {
        if by > self.len {
            panicking::panic_text("assertion failed: n <= self.len()");
        }
        for _ in 0..by {
            if let Some(value) = self.pop_back() {
                self.push_front(value);
            }
        }
    }

    /// The two halves of the ring.
    pub fn as_slices(&self) -> (&[T], &[T]) {
        let front = self.front_len();
        unsafe {
            (
                slice::from_raw_parts(self.room.ptr().add(self.head), front),
                slice::from_raw_parts(self.room.ptr(), self.len - front),
            )
        }
    }

    /// How many values lie before the end of the block.
    fn front_len(&self) -> usize {
        Ord::min(self.room.capacity() - self.head, self.len)
    }

    /// Moves the values so that they lie in one row.
    pub fn make_contiguous(&mut self) -> &mut [T] {
        let capacity = self.room.capacity();
        if mem::size_of::<T>() == 0 {
            self.head = 0;
        }
        if self.head > capacity - self.len {
            let places = self.room.ptr() as *mut mem::MaybeUninit<T>;
            unsafe { slice::from_raw_parts_mut(places, capacity).rotate_left(self.head) };
            self.head = 0;
        }
        unsafe { slice::from_raw_parts_mut(self.room.ptr().add(self.head), self.len) }
    }

    /// Goes over references to the values.
    pub fn iter(&self) -> VecDequeIter<'_, T> {
        VecDequeIter { row: self, start: 0, end: self.len }
    }

    /// Goes over references for changing the values.
    pub fn iter_mut(&mut self) -> VecDequeIterMut<'_, T> {
        let end = self.len;
        VecDequeIterMut { row: self, start: 0, end, life: PhantomData }
    }

    /// Takes a range of values out.
    pub fn drain<R: RangeBounds<usize>>(&mut self, range: R) -> vec::IntoIter<T> {
        let range = crate::ops::resolve_range(range, self.len);
        let mut taken = Vec::new();
        for _ in range.start..range.end {
            taken.extend(self.remove(range.start));
        }
        taken.into_iter()
    }
}

/// The part of a row that begins again at the start of its block: dropped last, also when the other part panics.
struct Wrapped<T>(*mut [T]);

impl<T> Drop for Wrapped<T> {
    fn drop(&mut self) {
        unsafe { ptr::drop_in_place(self.0) }
    }
}

impl<T> Drop for VecDeque<T> {
    fn drop(&mut self) {
        self.room.check();
        self.clear();
    }
}

impl<T> Index<usize> for VecDeque<T> {
    type Output = T;
    fn index(&self, index: usize) -> &T {
        self.get(index).expect("Out of bounds access")
    }
}

impl<T> IndexMut<usize> for VecDeque<T> {
    fn index_mut(&mut self, index: usize) -> &mut T {
        self.get_mut(index).expect("Out of bounds access")
    }
}

impl<T: Clone> Clone for VecDeque<T> {
    fn clone(&self) -> Self {
        self.iter().cloned().collect()
    }
}

impl<T> Default for VecDeque<T> {
    fn default() -> Self {
        VecDeque::new()
    }
}

impl<T: PartialEq> PartialEq for VecDeque<T> {
    fn eq(&self, other: &Self) -> bool {
        self.len == other.len && Iterator::eq(self.iter(), other.iter())
    }
}

impl<T: Eq> Eq for VecDeque<T> {}

impl<T: PartialEq, const N: usize> PartialEq<[T; N]> for VecDeque<T> {
    fn eq(&self, other: &[T; N]) -> bool {
        self.len == N && Iterator::eq(self.iter(), other.iter())
    }
}

impl<T: PartialEq> PartialEq<Vec<T>> for VecDeque<T> {
    fn eq(&self, other: &Vec<T>) -> bool {
        self.len == other.len() && Iterator::eq(self.iter(), other.iter())
    }
}

impl<T: fmt::Debug> fmt::Debug for VecDeque<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.iter()).finish()
    }
}

impl<T> FromIterator<T> for VecDeque<T> {
    fn from_iter<I: IntoIterator<Item = T>>(iter: I) -> Self {
        VecDeque::from(Vec::from_iter(iter))
    }
}

impl<T> Extend<T> for VecDeque<T> {
    fn extend<I: IntoIterator<Item = T>>(&mut self, iter: I) {
        for value in iter {
            self.push_back(value);
        }
    }
}

impl<T> From<Vec<T>> for VecDeque<T> {
    fn from(values: Vec<T>) -> Self {
        let (start, len, capacity) = values.into_raw_parts();
        VecDeque { head: 0, len, room: unsafe { vec::RawVec::from_raw_parts(start, capacity) } }
    }
}

impl<T, const N: usize> From<[T; N]> for VecDeque<T> {
    fn from(values: [T; N]) -> Self {
        VecDeque::from(Vec::from(values))
    }
}

impl<T> From<VecDeque<T>> for Vec<T> {
    fn from(mut row: VecDeque<T>) -> Self {
        row.make_contiguous();
        let row = mem::ManuallyDrop::new(row);
        let start = row.room.ptr();
        unsafe {
            ptr::copy(start.add(row.head) as *const T, start, row.len);
            Vec::from_raw_parts(start, row.len, row.room.capacity())
        }
    }
}

/// References to the values of a `VecDeque`.
pub struct VecDequeIter<'a, T> {
    pub(crate) row: &'a VecDeque<T>,
    pub(crate) start: usize,
    pub(crate) end: usize,
}

impl<'a, T> Clone for VecDequeIter<'a, T> {
    fn clone(&self) -> Self {
        VecDequeIter { row: self.row, start: self.start, end: self.end }
    }
}

impl<'a, T> Iterator for VecDequeIter<'a, T> {
    type Item = &'a T;
    fn next(&mut self) -> Option<&'a T> {
        if self.start == self.end {
            return None;
        }
        self.start += 1;
        self.row.get(self.start - 1)
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        (self.end - self.start, Some(self.end - self.start))
    }
}

impl<'a, T> DoubleEndedIterator for VecDequeIter<'a, T> {
    fn next_back(&mut self) -> Option<&'a T> {
        if self.start == self.end {
            return None;
        }
        self.end -= 1;
        self.row.get(self.end)
    }
}

impl<'a, T> ExactSizeIterator for VecDequeIter<'a, T> {}

/// References for changing the values of a `VecDeque`.
pub struct VecDequeIterMut<'a, T> {
    row: *mut VecDeque<T>,
    pub(crate) start: usize,
    pub(crate) end: usize,
    life: PhantomData<&'a mut VecDeque<T>>,
}

impl<'a, T> Iterator for VecDequeIterMut<'a, T> {
    type Item = &'a mut T;
    fn next(&mut self) -> Option<&'a mut T> {
        if self.start == self.end {
            return None;
        }
        self.start += 1;
        unsafe { (*self.row).get_mut(self.start - 1) }
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        (self.end - self.start, Some(self.end - self.start))
    }
}

impl<'a, T> DoubleEndedIterator for VecDequeIterMut<'a, T> {
    fn next_back(&mut self) -> Option<&'a mut T> {
        if self.start == self.end {
            return None;
        }
        self.end -= 1;
        unsafe { (*self.row).get_mut(self.end) }
    }
}

/// The values of a `VecDeque`, moved out one after the other.
pub struct VecDequeIntoIter<T> {
    pub(crate) row: VecDeque<T>,
}

impl<T> Iterator for VecDequeIntoIter<T> {
    type Item = T;
    fn next(&mut self) -> Option<T> {
        self.row.pop_front()
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        (self.row.len, Some(self.row.len))
    }
}

impl<T> DoubleEndedIterator for VecDequeIntoIter<T> {
    fn next_back(&mut self) -> Option<T> {
        self.row.pop_back()
    }
}

impl<T> ExactSizeIterator for VecDequeIntoIter<T> {}

impl<T> IntoIterator for VecDeque<T> {
    type Item = T;
    type IntoIter = VecDequeIntoIter<T>;
    fn into_iter(self) -> VecDequeIntoIter<T> {
        VecDequeIntoIter { row: self }
    }
}

impl<'a, T> IntoIterator for &'a VecDeque<T> {
    type Item = &'a T;
    type IntoIter = VecDequeIter<'a, T>;
    fn into_iter(self) -> VecDequeIter<'a, T> {
        self.iter()
    }
}

impl<'a, T> IntoIterator for &'a mut VecDeque<T> {
    type Item = &'a mut T;
    type IntoIter = VecDequeIterMut<'a, T>;
    fn into_iter(self) -> VecDequeIterMut<'a, T> {
        self.iter_mut()
    }
}

// ---- LinkedList ----------------------------------------------------------------------------------------------------

/// One value and its two neighbours, in a block of its own.
pub(crate) struct Node<T> {
    pub(crate) next: Option<NonNull<Node<T>>>,
    before: Option<NonNull<Node<T>>>,
    pub(crate) value: T,
}

/// A list of nodes, each in a block of its own.
pub struct LinkedList<T> {
    head: Option<NonNull<Node<T>>>,
    tail: Option<NonNull<Node<T>>>,
    len: usize,
    owns: PhantomData<Box<Node<T>>>,
}

impl<T> LinkedList<T> {
    /// An empty list.
    pub const fn new() -> LinkedList<T> {
        LinkedList { head: None, tail: None, len: 0, owns: PhantomData }
    }

    /// How many values.
    pub fn len(&self) -> usize {
        self.len
    }

    /// Is there none?
    pub fn is_empty(&self) -> bool {
        self.head.is_none()
    }

    /// Puts a value before the first.
    pub fn push_front(&mut self, value: T) {
        let node = Box::into_non_null(Box::new(Node { next: self.head, before: None, value }));
        match self.head {
            Some(old) => unsafe { (*old.as_ptr()).before = Some(node) },
            None => self.tail = Some(node),
        }
        self.head = Some(node);
        self.len += 1;
    }

    /// Puts a value behind the last.
    pub fn push_back(&mut self, value: T) {
        let node = Box::into_non_null(Box::new(Node { next: None, before: self.tail, value }));
        match self.tail {
            Some(old) => unsafe { (*old.as_ptr()).next = Some(node) },
            None => self.head = Some(node),
        }
        self.tail = Some(node);
        self.len += 1;
    }

    /// Takes the first value out.
    pub fn pop_front(&mut self) -> Option<T> {
        let node = unsafe { Box::from_non_null(self.head?) };
        self.head = node.next;
        match self.head {
            Some(new) => unsafe { (*new.as_ptr()).before = None },
            None => self.tail = None,
        }
        self.len -= 1;
        let node = *node;
        Some(node.value)
    }

    /// Takes the last value out.
    pub fn pop_back(&mut self) -> Option<T> {
        let node = unsafe { Box::from_non_null(self.tail?) };
        self.tail = node.before;
        match self.tail {
            Some(new) => unsafe { (*new.as_ptr()).next = None },
            None => self.head = None,
        }
        self.len -= 1;
        let node = *node;
        Some(node.value)
    }

    /// The first value.
    pub fn front(&self) -> Option<&T> {
        match self.head {
            Some(node) => Some(unsafe { &(*node.as_ptr()).value }),
            None => None,
        }
    }

    /// The first value, for changing it.
    pub fn front_mut(&mut self) -> Option<&mut T> {
        match self.head {
            Some(node) => Some(unsafe { &mut (*node.as_ptr()).value }),
            None => None,
        }
    }

    /// The last value.
    pub fn back(&self) -> Option<&T> {
        match self.tail {
            Some(node) => Some(unsafe { &(*node.as_ptr()).value }),
            None => None,
        }
    }

    /// The last value, for changing it.
    pub fn back_mut(&mut self) -> Option<&mut T> {
        match self.tail {
            Some(node) => Some(unsafe { &mut (*node.as_ptr()).value }),
            None => None,
        }
    }

    /// Moves all nodes of `other` behind the last.
    pub fn append(&mut self, other: &mut LinkedList<T>) {
        match self.tail {
            None => mem::swap(self, other),
            Some(tail) => {
                if let Some(first) = other.head.take() {
                    unsafe {
                        (*tail.as_ptr()).next = Some(first);
                        (*first.as_ptr()).before = Some(tail);
                    }
                    self.tail = other.tail.take();
                    self.len += mem::replace(&mut other.len, 0);
                }
            }
        }
    }

    /// Takes the values from `at` on into a list of their own.
    pub fn split_off(&mut self, at: usize) -> LinkedList<T> {
        if at > self.len {
            panicking::panic_text("Cannot split off at a nonexistent index");
        }
        let mut other = LinkedList::new();
        while self.len > at {
            if let Some(value) = self.pop_back() {
                other.push_front(value);
            }
        }
        other
    }

    /// Drops all values.
    pub fn clear(&mut self) {
        while let Some(value) = self.pop_front() {
            drop(value);
        }
    }

    /// Is a value among them?
    pub fn contains(&self, value: &T) -> bool
    where
        T: PartialEq,
    {
        self.iter().any(|other| *other == *value)
    }

    /// Goes over references to the values.
    pub fn iter(&self) -> LinkedListIter<'_, T> {
        LinkedListIter { head: self.head, tail: self.tail, left: self.len, life: PhantomData }
    }

    /// Goes over references for changing the values.
    pub fn iter_mut(&mut self) -> LinkedListIterMut<'_, T> {
        LinkedListIterMut { head: self.head, left: self.len, life: PhantomData }
    }
}

impl<T> Drop for LinkedList<T> {
    fn drop(&mut self) {
        if let Some(node) = self.head {
            intrinsics::owner_check(
                node.as_ptr() as *const u8,
                mem::size_of::<Node<T>>(),
                mem::align_of::<Node<T>>(),
            );
        }
        /// Goes on when a destructor panics.
        struct Rest<'a, T>(&'a mut LinkedList<T>);

        impl<'a, T> Drop for Rest<'a, T> {
            fn drop(&mut self) {
                self.0.clear();
            }
        }

        let rest = Rest(self);
        rest.0.clear();
    }
}

/// References to the values of a list.
pub struct LinkedListIter<'a, T> {
    pub(crate) head: Option<NonNull<Node<T>>>,
    pub(crate) tail: Option<NonNull<Node<T>>>,
    pub(crate) left: usize,
    pub(crate) life: PhantomData<&'a T>,
}

impl<'a, T> Iterator for LinkedListIter<'a, T> {
    type Item = &'a T;
    fn next(&mut self) -> Option<&'a T> {
        if self.left == 0 {
            return None;
        }
        let node = self.head?;
        self.left -= 1;
        unsafe {
            self.head = (*node.as_ptr()).next;
            Some(&(*node.as_ptr()).value)
        }
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        (self.left, Some(self.left))
    }
}

impl<'a, T> DoubleEndedIterator for LinkedListIter<'a, T> {
    fn next_back(&mut self) -> Option<&'a T> {
        if self.left == 0 {
            return None;
        }
        let node = self.tail?;
        self.left -= 1;
        unsafe {
            self.tail = (*node.as_ptr()).before;
            Some(&(*node.as_ptr()).value)
        }
    }
}

impl<'a, T> ExactSizeIterator for LinkedListIter<'a, T> {}

/// References for changing the values of a list.
pub struct LinkedListIterMut<'a, T> {
    pub(crate) head: Option<NonNull<Node<T>>>,
    pub(crate) left: usize,
    life: PhantomData<&'a mut T>,
}

impl<'a, T> Iterator for LinkedListIterMut<'a, T> {
    type Item = &'a mut T;
    fn next(&mut self) -> Option<&'a mut T> {
        if self.left == 0 {
            return None;
        }
        let node = self.head?;
        self.left -= 1;
        unsafe {
            self.head = (*node.as_ptr()).next;
            Some(&mut (*node.as_ptr()).value)
        }
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        (self.left, Some(self.left))
    }
}

/// The values of a list, moved out one after the other.
pub struct LinkedListIntoIter<T> {
    pub(crate) list: LinkedList<T>,
}

impl<T> Iterator for LinkedListIntoIter<T> {
    type Item = T;
    fn next(&mut self) -> Option<T> {
        self.list.pop_front()
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        (self.list.len, Some(self.list.len))
    }
}

impl<T> DoubleEndedIterator for LinkedListIntoIter<T> {
    fn next_back(&mut self) -> Option<T> {
        self.list.pop_back()
    }
}

impl<T> IntoIterator for LinkedList<T> {
    type Item = T;
    type IntoIter = LinkedListIntoIter<T>;
    fn into_iter(self) -> LinkedListIntoIter<T> {
        LinkedListIntoIter { list: self }
    }
}

impl<'a, T> IntoIterator for &'a LinkedList<T> {
    type Item = &'a T;
    type IntoIter = LinkedListIter<'a, T>;
    fn into_iter(self) -> LinkedListIter<'a, T> {
        self.iter()
    }
}

impl<'a, T> IntoIterator for &'a mut LinkedList<T> {
    type Item = &'a mut T;
    type IntoIter = LinkedListIterMut<'a, T>;
    fn into_iter(self) -> LinkedListIterMut<'a, T> {
        self.iter_mut()
    }
}

impl<T> Default for LinkedList<T> {
    fn default() -> Self {
        LinkedList::new()
    }
}

impl<T: Clone> Clone for LinkedList<T> {
    fn clone(&self) -> Self {
        self.iter().cloned().collect()
    }
}

impl<T: PartialEq> PartialEq for LinkedList<T> {
    fn eq(&self, other: &Self) -> bool {
        self.len == other.len && Iterator::eq(self.iter(), other.iter())
    }
}

impl<T: Eq> Eq for LinkedList<T> {}

impl<T: fmt::Debug> fmt::Debug for LinkedList<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.iter()).finish()
    }
}

impl<T> FromIterator<T> for LinkedList<T> {
    fn from_iter<I: IntoIterator<Item = T>>(iter: I) -> Self {
        let mut list = LinkedList::new();
        list.extend(iter);
        list
    }
}

impl<T> Extend<T> for LinkedList<T> {
    fn extend<I: IntoIterator<Item = T>>(&mut self, iter: I) {
        for value in iter {
            self.push_back(value);
        }
    }
}

impl<T, const N: usize> From<[T; N]> for LinkedList<T> {
    fn from(values: [T; N]) -> Self {
        values.into_iter().collect()
    }
}

// ---- BinaryHeap ----------------------------------------------------------------------------------------------------

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

// ---- HashMap -------------------------------------------------------------------------------------------------------

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

/// The place of a key in a map.
pub enum Entry<'a, K, V, S = RandomState> {
    Occupied(OccupiedEntry<'a, K, V, S>),
    Vacant(VacantEntry<'a, K, V, S>),
}

/// A key's place that holds a value.
pub struct OccupiedEntry<'a, K, V, S = RandomState> {
    map: &'a mut HashMap<K, V, S>,
    at: usize,
    key: K,
}

/// A key's place that is empty.
pub struct VacantEntry<'a, K, V, S = RandomState> {
    map: &'a mut HashMap<K, V, S>,
    key: K,
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

// ---- HashSet -------------------------------------------------------------------------------------------------------

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

// ---- BTreeMap ------------------------------------------------------------------------------------------------------

/// Pairs in the order of their keys.
#[derive(Clone)]
pub struct BTreeMap<K, V> {
    pub(crate) pairs: Vec<(K, V)>,
}

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

/// The place of a key in an ordered map.
pub enum BTreeEntry<'a, K, V> {
    Occupied(BTreeOccupiedEntry<'a, K, V>),
    Vacant(BTreeVacantEntry<'a, K, V>),
}

/// A key's place that holds a value.
pub struct BTreeOccupiedEntry<'a, K, V> {
    pub(crate) map: &'a mut BTreeMap<K, V>,
    pub(crate) at: usize,
}

/// A key's place that is empty.
pub struct BTreeVacantEntry<'a, K, V> {
    map: &'a mut BTreeMap<K, V>,
    at: usize,
    key: K,
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

// ---- BTreeSet ------------------------------------------------------------------------------------------------------

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

impl<T: Eq + Hash + Clone, S: BuildHasher + Default> crate::ops::BitAnd<&HashSet<T, S>> for &HashSet<T, S> {
    type Output = HashSet<T, S>;
    fn bitand(self, other: &HashSet<T, S>) -> HashSet<T, S> {
        self.intersection(other).cloned().collect()
    }
}

impl<T: Ord + Clone> crate::ops::BitAnd<&BTreeSet<T>> for &BTreeSet<T> {
    type Output = BTreeSet<T>;
    fn bitand(self, other: &BTreeSet<T>) -> BTreeSet<T> {
        self.intersection(other).cloned().collect()
    }
}

impl<T: Eq + Hash + Clone, S: BuildHasher + Default> crate::ops::BitOr<&HashSet<T, S>> for &HashSet<T, S> {
    type Output = HashSet<T, S>;
    fn bitor(self, other: &HashSet<T, S>) -> HashSet<T, S> {
        self.union(other).cloned().collect()
    }
}

impl<T: Ord + Clone> crate::ops::BitOr<&BTreeSet<T>> for &BTreeSet<T> {
    type Output = BTreeSet<T>;
    fn bitor(self, other: &BTreeSet<T>) -> BTreeSet<T> {
        self.union(other).cloned().collect()
    }
}

impl<T: Eq + Hash + Clone, S: BuildHasher + Default> crate::ops::BitXor<&HashSet<T, S>> for &HashSet<T, S> {
    type Output = HashSet<T, S>;
    fn bitxor(self, other: &HashSet<T, S>) -> HashSet<T, S> {
        self.symmetric_difference(other).cloned().collect()
    }
}

impl<T: Ord + Clone> crate::ops::BitXor<&BTreeSet<T>> for &BTreeSet<T> {
    type Output = BTreeSet<T>;
    fn bitxor(self, other: &BTreeSet<T>) -> BTreeSet<T> {
        self.symmetric_difference(other).cloned().collect()
    }
}

impl<T: Eq + Hash + Clone, S: BuildHasher + Default> crate::ops::Sub<&HashSet<T, S>> for &HashSet<T, S> {
    type Output = HashSet<T, S>;
    fn sub(self, other: &HashSet<T, S>) -> HashSet<T, S> {
        self.difference(other).cloned().collect()
    }
}

impl<T: Ord + Clone> crate::ops::Sub<&BTreeSet<T>> for &BTreeSet<T> {
    type Output = BTreeSet<T>;
    fn sub(self, other: &BTreeSet<T>) -> BTreeSet<T> {
        self.difference(other).cloned().collect()
    }
}

impl<T: PartialEq, const N: usize> PartialEq<&[T; N]> for VecDeque<T> {
    fn eq(&self, other: &&[T; N]) -> bool {
        self.len == N && Iterator::eq(self.iter(), other.iter())
    }
}

impl<T> VecDeque<T> {
    /// Takes the values from `at` on into a row of their own.
    #[track_caller]
    pub fn split_off(&mut self, at: usize) -> VecDeque<T> {
        if at > self.len {
            panicking::panic_text("`at` out of bounds");
        }
        let mut other = VecDeque::with_capacity(self.len - at);
        while self.len > at {
            if let Some(value) = self.pop_back() {
                other.push_front(value);
            }
        }
        other
    }

    /// Makes it `len` long, with clones of `value` where it grows.
    pub fn resize(&mut self, len: usize, value: T)
    where
        T: Clone,
    {
        self.truncate(len);
        while self.len < len {
            self.push_back(value.clone());
        }
    }

    /// Gives back the room that is not used.
    pub fn shrink_to_fit(&mut self) {
        self.make_contiguous();
        self.room.shrink(self.len);
    }

    /// Keeps the values that pass the test, which may change them.
    pub fn retain_mut<F: FnMut(&mut T) -> bool>(&mut self, mut test: F) {
        let mut kept = 0;
        for at in 0..self.len {
            if test(&mut self[at]) {
                if kept != at {
                    self.swap(kept, at);
                }
                kept += 1;
            }
        }
        self.truncate(kept);
    }

    /// Takes value `index` out and puts the first one there.
    pub fn swap_remove_front(&mut self, index: usize) -> Option<T> {
        if index >= self.len {
            return None;
        }
        self.swap(index, 0);
        self.pop_front()
    }

    /// Takes value `index` out and puts the last one there.
    pub fn swap_remove_back(&mut self, index: usize) -> Option<T> {
        if index >= self.len {
            return None;
        }
        let last = self.len - 1;
        self.swap(index, last);
        self.pop_back()
    }

    /// Where a value is in a sorted row, or where it would have to be put.
    pub fn binary_search(&self, value: &T) -> Result<usize, usize>
    where
        T: Ord,
    {
        let at = self.partition_point(|other| *other < *value);
        match self.get(at) {
            Some(other) if *other == *value => Ok(at),
            _ => Err(at),
        }
    }

    /// How many values at the start pass the test, which none does behind them.
    pub fn partition_point<P: FnMut(&T) -> bool>(&self, mut test: P) -> usize {
        let mut low = 0;
        let mut high = self.len;
        while low < high {
            let middle = low + (high - low) / 2;
            if test(&self[middle]) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        low
    }
}
