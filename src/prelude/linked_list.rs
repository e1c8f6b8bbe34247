//! Lists of nodes, each in a block of its own, that know their neighbours on both sides.

use crate::cmp::Ordering;
use crate::fmt;
use crate::hash::{Hash, Hasher};
use crate::intrinsics;
use crate::marker::PhantomData;
use crate::mem;
use crate::panicking;
use crate::ptr::NonNull;

/// A list of nodes, each in a block of its own.
pub struct LinkedList<T> {
    head: Option<NonNull<Node<T>>>,
    tail: Option<NonNull<Node<T>>>,
    len: usize,
    owns: PhantomData<Box<Node<T>>>,
}

unsafe impl<T: Send> Send for LinkedList<T> {}

unsafe impl<T: Sync> Sync for LinkedList<T> {}

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

/// One value and its two neighbours, in a block of its own.
pub(crate) struct Node<T> {
    pub(crate) next: Option<NonNull<Node<T>>>,
    before: Option<NonNull<Node<T>>>,
    pub(crate) value: T,
}

/// References to the values of a list.
pub struct LinkedListIter<'a, T> {
    pub(crate) head: Option<NonNull<Node<T>>>,
    pub(crate) tail: Option<NonNull<Node<T>>>,
    pub(crate) left: usize,
    pub(crate) life: PhantomData<&'a T>,
}

unsafe impl<'a, T: Sync> Send for LinkedListIter<'a, T> {}

unsafe impl<'a, T: Sync> Sync for LinkedListIter<'a, T> {}

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

impl<'a, T> Default for LinkedListIter<'a, T> {
    fn default() -> Self {
        LinkedListIter { head: None, tail: None, left: 0, life: crate::marker::PhantomData }
    }
}

/// References for changing the values of a list.
pub struct LinkedListIterMut<'a, T> {
    pub(crate) head: Option<NonNull<Node<T>>>,
    pub(crate) left: usize,
    life: PhantomData<&'a mut T>,
}

unsafe impl<'a, T: Send> Send for LinkedListIterMut<'a, T> {}

unsafe impl<'a, T: Sync> Sync for LinkedListIterMut<'a, T> {}

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

impl<'a, T> ExactSizeIterator for LinkedListIterMut<'a, T> {}

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

impl<T> ExactSizeIterator for LinkedListIntoIter<T> {}

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
