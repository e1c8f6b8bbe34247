//! How slices are sorted: by merging where equal values must keep their order, else by a heap.

use crate::cmp::Ordering::{self, Equal, Greater, Less};
use crate::mem::{self, ManuallyDrop, MaybeUninit};
use crate::ptr;

impl<T> [T] {
    /// Where a value is in a sorted slice, or where it would have to be put.
    pub fn binary_search(&self, value: &T) -> Result<usize, usize>
    where
        T: Ord,
    {
        self.binary_search_by(|probe| probe.cmp(value))
    }

    /// `binary_search` by a key.
    pub fn binary_search_by_key<K: Ord, F: FnMut(&T) -> K>(&self, wanted: &K, mut key: F) -> Result<usize, usize> {
        self.binary_search_by(|probe| key(probe).cmp(wanted))
    }

    /// `binary_search` by a comparison of your own.
    pub fn binary_search_by<F: FnMut(&T) -> Ordering>(&self, mut compare: F) -> Result<usize, usize> {
        let mut size = self.len();
        if size == 0 {
            return Err(0);
        }
        let mut base = 0;
        while size > 1 {
            let half = size / 2;
            let middle = base + half;
            if compare(&self[middle]) != Greater {
                base = middle;
            }
            size -= half;
        }
        match compare(&self[base]) {
            Equal => Ok(base),
            Less => Err(base + 1),
            Greater => Err(base),
        }
    }

    /// How many values at the start pass the test, which none does behind them.
    pub fn partition_point<P: FnMut(&T) -> bool>(&self, mut test: P) -> usize {
        let mut low = 0;
        let mut high = self.len();
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

    /// Sorts; equal values keep their order.
    pub fn sort(&mut self)
    where
        T: Ord,
    {
        merge_sort(self, &mut |a: &T, b: &T| a.lt(b));
    }

    /// Sorts by a comparison of your own.
    pub fn sort_by<F: FnMut(&T, &T) -> Ordering>(&mut self, mut compare: F) {
        merge_sort(self, &mut |a: &T, b: &T| compare(a, b) == Less);
    }

    /// Sorts by a key.
    pub fn sort_by_key<K: Ord, F: FnMut(&T) -> K>(&mut self, mut key: F) {
        merge_sort(self, &mut |a: &T, b: &T| key(a).cmp(&key(b)) == Less);
    }

    /// Sorts by a key that is computed once for each value.
    pub fn sort_by_cached_key<K: Ord, F: FnMut(&T) -> K>(&mut self, key: F) {
        self.sort_by_key(key);
    }

    /// Sorts without a buffer; equal values may change places.
    pub fn sort_unstable(&mut self)
    where
        T: Ord,
    {
        heap_sort(self, &mut |a: &T, b: &T| a.cmp(b) == Less);
    }

    /// `sort_unstable` by a comparison of your own.
    pub fn sort_unstable_by<F: FnMut(&T, &T) -> Ordering>(&mut self, mut compare: F) {
        heap_sort(self, &mut |a: &T, b: &T| compare(a, b) == Less);
    }

    /// `sort_unstable` by a key.
    pub fn sort_unstable_by_key<K: Ord, F: FnMut(&T) -> K>(&mut self, mut key: F) {
        heap_sort(self, &mut |a: &T, b: &T| key(a).cmp(&key(b)) == Less);
    }

    /// Is no value smaller than the one before it?
    pub fn is_sorted(&self) -> bool
    where
        T: PartialOrd,
    {
        for i in 1..self.len() {
            match self[i - 1].partial_cmp(&self[i]) {
                Some(Less) | Some(Equal) => {}
                _ => return false,
            }
        }
        true
    }

    /// Is every value in order with the one before it?
    pub fn is_sorted_by<F: FnMut(&T, &T) -> bool>(&self, mut in_order: F) -> bool {
        for i in 1..self.len() {
            if !in_order(&self[i - 1], &self[i]) {
                return false;
            }
        }
        true
    }

    /// Are the keys in order?
    pub fn is_sorted_by_key<K: PartialOrd, F: FnMut(&T) -> K>(&self, mut key: F) -> bool {
        for i in 1..self.len() {
            if !(key(&self[i - 1]) <= key(&self[i])) {
                return false;
            }
        }
        true
    }
}

/// A value that was taken out of its place, and the place that is free now.
struct Hole<T> {
    value: ManuallyDrop<T>,
    place: *mut T,
}

impl<T> Drop for Hole<T> {
    fn drop(&mut self) {
        unsafe { ptr::copy_nonoverlapping(&*self.value, self.place, 1) }
    }
}

/// Puts value `at` in its place among those before it, which are sorted.
fn insert_last<T, F: FnMut(&T, &T) -> bool>(slice: &mut [T], at: usize, is_less: &mut F) {
    let start = slice.as_mut_ptr();
    unsafe {
        let last = start.add(at);
        if !is_less(&*last, &*last.sub(1)) {
            return;
        }
        let mut hole = Hole { value: ManuallyDrop::new(ptr::read(last)), place: last };
        loop {
            let before = hole.place.sub(1);
            ptr::copy_nonoverlapping(before as *const T, hole.place, 1);
            hole.place = before;
            if before == start || !is_less(&*hole.value, &*before.sub(1)) {
                break;
            }
        }
    }
}

/// Sorts a short slice.
fn insertion_sort<T, F: FnMut(&T, &T) -> bool>(slice: &mut [T], is_less: &mut F) {
    let mut at = 1;
    while at < slice.len() {
        insert_last(slice, at, is_less);
        at += 1;
    }
}

/// Sorts; equal values keep their order.
fn merge_sort<T, F: FnMut(&T, &T) -> bool>(slice: &mut [T], is_less: &mut F) {
    let len = slice.len();
    if len <= 20 {
        insertion_sort(slice, is_less);
        return;
    }
    let middle = len / 2;
    merge_sort(&mut slice[..middle], is_less);
    merge_sort(&mut slice[middle..], is_less);
    merge(slice, middle, is_less);
}

/// The left half, moved aside; what is left of it goes back when merging ends.
struct Aside<T> {
    next: *const T,
    end: *const T,
    place: *mut T,
}

impl<T> Drop for Aside<T> {
    fn drop(&mut self) {
        unsafe {
            let left = self.end.offset_from(self.next) as usize;
            ptr::copy_nonoverlapping(self.next, self.place, left);
        }
    }
}

/// Merges two sorted halves.
fn merge<T, F: FnMut(&T, &T) -> bool>(slice: &mut [T], middle: usize, is_less: &mut F) {
    if mem::size_of::<T>() == 0 {
        return;
    }
    let mut room: Vec<MaybeUninit<T>> = Vec::with_capacity(middle);
    unsafe {
        let start = slice.as_mut_ptr();
        let end = start.add(slice.len()) as *const T;
        let left = room.as_mut_ptr() as *mut T;
        ptr::copy_nonoverlapping(start as *const T, left, middle);
        let mut aside = Aside { next: left, end: left.add(middle), place: start };
        let mut right = start.add(middle) as *const T;
        while aside.next != aside.end && right != end {
            let from = if is_less(&*right, &*aside.next) {
                let from = right;
                right = right.add(1);
                from
            } else {
                let from = aside.next;
                aside.next = aside.next.add(1);
                from
            };
            ptr::copy_nonoverlapping(from, aside.place, 1);
            aside.place = aside.place.add(1);
        }
    }
}

/// Lets the value at `at` sink until no child of it is larger.
fn sink<T, F: FnMut(&T, &T) -> bool>(slice: &mut [T], at: usize, len: usize, is_less: &mut F) {
    let mut parent = at;
    loop {
        let mut child = parent * 2 + 1;
        if child >= len {
            return;
        }
        if child + 1 < len && is_less(&slice[child], &slice[child + 1]) {
            child += 1;
        }
        if !is_less(&slice[parent], &slice[child]) {
            return;
        }
        slice.swap(parent, child);
        parent = child;
    }
}

/// Sorts without a buffer.
fn heap_sort<T, F: FnMut(&T, &T) -> bool>(slice: &mut [T], is_less: &mut F) {
    let len = slice.len();
    if len <= 20 {
        insertion_sort(slice, is_less);
        return;
    }
    let mut at = len / 2;
    while at > 0 {
        at -= 1;
        sink(slice, at, len, is_less);
    }
    let mut end = len - 1;
    while end > 0 {
        slice.swap(0, end);
        sink(slice, 0, end, is_less);
        end -= 1;
    }
}

impl<T> [T] {
    /// Puts the value that belongs at `index` there, smaller ones before it and larger ones behind it.
    #[track_caller]
    pub fn select_nth_unstable(&mut self, index: usize) -> (&mut [T], &mut T, &mut [T])
    where
        T: Ord,
    {
        self.select_nth_unstable_by(index, |a, b| a.cmp(b))
    }

    /// `select_nth_unstable` by a key.
    #[track_caller]
    pub fn select_nth_unstable_by_key<K: Ord, F: FnMut(&T) -> K>(
        &mut self,
        index: usize,
        mut key: F,
    ) -> (&mut [T], &mut T, &mut [T]) {
        self.select_nth_unstable_by(index, |a, b| key(a).cmp(&key(b)))
    }

    /// `select_nth_unstable` by a comparison of your own.
    #[track_caller]
    pub fn select_nth_unstable_by<F: FnMut(&T, &T) -> Ordering>(
        &mut self,
        index: usize,
        compare: F,
    ) -> (&mut [T], &mut T, &mut [T]) {
        if index >= self.len() {
            panic!("partition_at_index index {} greater than length of slice {}", index, self.len());
        }
        self.sort_unstable_by(compare);
        let (before, rest) = self.split_at_mut(index);
        let (at, behind) = rest.split_at_mut(1);
        (before, &mut at[0], behind)
    }
}
