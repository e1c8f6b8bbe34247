//! Slices and texts, one behind the other, with or without something between them.

use crate::panicking;

impl<T> [T] {
    /// The values `count` times in a row.
    pub fn repeat(&self, count: usize) -> Vec<T>
    where
        T: Copy,
    {
        let len = self.len().checked_mul(count).expect("capacity overflow");
        let mut vec = Vec::with_capacity(len);
        for _ in 0..count {
            vec.extend_from_slice(self);
        }
        vec
    }

    /// All values of all parts in one row.
    pub fn concat<Item: ?Sized>(&self) -> <Self as Concat<Item>>::Output
    where
        Self: Concat<Item>,
    {
        Concat::concat(self)
    }

    /// All values of all parts in one row, with a separator between them.
    pub fn join<Separator>(&self, separator: Separator) -> <Self as Join<Separator>>::Output
    where
        Self: Join<Separator>,
    {
        Join::join(self, separator)
    }
}

/// Parts that can be put in one row.
pub trait Concat<Item: ?Sized> {
    type Output;
    /// Puts them in one row.
    fn concat(slice: &Self) -> Self::Output;
}

impl<T: Clone, V: crate::borrow::Borrow<[T]>> Concat<T> for [V] {
    type Output = Vec<T>;
    fn concat(slice: &[V]) -> Vec<T> {
        let mut len = 0;
        for part in slice {
            len += part.borrow().len();
        }
        let mut all = Vec::with_capacity(len);
        for part in slice {
            all.extend_from_slice(part.borrow());
        }
        all
    }
}

impl<S: crate::borrow::Borrow<str>> Concat<str> for [S] {
    type Output = String;
    fn concat(slice: &[S]) -> String {
        Join::join(slice, "")
    }
}

/// Parts that can be put in one row with something between them.
pub trait Join<Separator> {
    type Output;
    /// Puts them in one row.
    fn join(slice: &Self, separator: Separator) -> Self::Output;
}

impl<S: crate::borrow::Borrow<str>> Join<&str> for [S] {
    type Output = String;
    fn join(slice: &[S], separator: &str) -> String {
        if slice.is_empty() {
            return String::new();
        }
        let mut len = separator.len() * (slice.len() - 1);
        for part in slice {
            len += part.borrow().len();
        }
        let mut all = String::with_capacity(len);
        for i in 0..slice.len() {
            if i > 0 {
                all.push_str(separator);
            }
            all.push_str(slice[i].borrow());
        }
        all
    }
}

impl<T: Clone, V: crate::borrow::Borrow<[T]>> Join<&T> for [V] {
    type Output = Vec<T>;
    fn join(slice: &[V], separator: &T) -> Vec<T> {
        let mut all = Vec::new();
        for i in 0..slice.len() {
            if i > 0 {
                all.push(separator.clone());
            }
            all.extend_from_slice(slice[i].borrow());
        }
        all
    }
}

impl<T: Clone, V: crate::borrow::Borrow<[T]>> Join<&[T]> for [V] {
    type Output = Vec<T>;
    fn join(slice: &[V], separator: &[T]) -> Vec<T> {
        let mut all = Vec::new();
        for i in 0..slice.len() {
            if i > 0 {
                all.extend_from_slice(separator);
            }
            all.extend_from_slice(slice[i].borrow());
        }
        all
    }
}
