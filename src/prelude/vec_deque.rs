//! Rows that grow at both ends.

use crate::cmp::Ordering;
use crate::fmt;
use crate::hash::{Hash, Hasher};
use crate::marker::PhantomData;
use crate::mem;
use crate::ops::{Index, IndexMut, RangeBounds};
use crate::panicking;
use crate::ptr;
use crate::slice;
use crate::vec::{self, TryReserveError};

/// A row that grows at both ends: a ring in one block. Value `i` lies at place `(head + i) % capacity`.
pub struct VecDeque<T> {
    head: usize,
    len: usize,
    room: crate::raw_vec::RawVec<T>,
}

impl<T> VecDeque<T> {
    /// An empty row; it takes no block yet.
    pub const fn new() -> VecDeque<T> {
        VecDeque { head: 0, len: 0, room: crate::raw_vec::RawVec::new() }
    }

    /// An empty row with room for `capacity` values.
    pub fn with_capacity(capacity: usize) -> VecDeque<T> {
        VecDeque { head: 0, len: 0, room: crate::raw_vec::RawVec::with_capacity(capacity) }
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
        let range = crate::range::resolve_range(range, self.len);
        let mut taken = Vec::new();
        for _ in range.start..range.end {
            taken.extend(self.remove(range.start));
        }
        taken.into_iter()
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

impl<T> VecDeque<T> {
    /// The values in two slices, in order, for changing them.
    pub fn as_mut_slices(&mut self) -> (&mut [T], &mut [T]) {
        let (front, back) = self.as_slices();
        let (front, back) = (front as *const [T] as *mut [T], back as *const [T] as *mut [T]);
        unsafe { (&mut *front, &mut *back) }
    }

    /// Goes over a range of the values.
    pub fn range<R: RangeBounds<usize>>(&self, range: R) -> VecDequeIter<'_, T> {
        let range = crate::range::resolve_range(range, self.len());
        let mut iter = self.iter();
        iter.start = range.start;
        iter.end = range.end;
        iter
    }

    /// `range`, for changing them.
    pub fn range_mut<R: RangeBounds<usize>>(&mut self, range: R) -> VecDequeIterMut<'_, T> {
        let range = crate::range::resolve_range(range, self.len());
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
        VecDeque { head: 0, len, room: unsafe { crate::raw_vec::RawVec::from_raw_parts(start, capacity) } }
    }
}

impl<T, const N: usize> From<[T; N]> for VecDeque<T> {
    fn from(values: [T; N]) -> Self {
        VecDeque::from(Vec::from(values))
    }
}

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

impl<T: PartialEq, const N: usize> PartialEq<&[T; N]> for VecDeque<T> {
    fn eq(&self, other: &&[T; N]) -> bool {
        self.len == N && Iterator::eq(self.iter(), other.iter())
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

/// The part of a row that begins again at the start of its block: dropped last, also when the other part panics.
struct Wrapped<T>(*mut [T]);

impl<T> Drop for Wrapped<T> {
    fn drop(&mut self) {
        unsafe { ptr::drop_in_place(self.0) }
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
    fn __by_number(&self) -> bool {
        true
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
    fn __by_number(&self) -> bool {
        true
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

impl<'a, T> ExactSizeIterator for VecDequeIterMut<'a, T> {}

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
