//! Going over a `Vec`: by taking it apart, or by taking values out of it.

use crate::fmt;
use crate::marker::PhantomData;
use crate::mem::ManuallyDrop;
use crate::ptr;
use crate::raw_vec::RawVec;
use crate::slice;
use crate::vec_collect::Room;

/// The values of a vector, moved out one after the other.
pub struct IntoIter<T> {
    pub(crate) buf: RawVec<T>,
    pub(crate) start: usize,
    pub(crate) end: usize,
}

impl<T> IntoIter<T> {
    /// What is left.
    pub fn as_slice(&self) -> &[T] {
        unsafe { &*ptr::slice_from_raw_parts(self.buf.ptr().add(self.start) as *const T, self.end - self.start) }
    }

    /// What is left, for changing it.
    pub fn as_mut_slice(&mut self) -> &mut [T] {
        unsafe { &mut *ptr::slice_from_raw_parts_mut(self.buf.ptr().add(self.start), self.end - self.start) }
    }
}

impl<T> Iterator for IntoIter<T> {
    type Item = T;
    #[inline]
    fn next(&mut self) -> Option<T> {
        if self.start == self.end {
            return None;
        }
        let at = self.start;
        self.start += 1;
        unsafe { Some(self.buf.ptr().add(at).read()) }
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        (self.end - self.start, Some(self.end - self.start))
    }
    fn __room(&mut self) -> Option<Room> {
        Some(self.room())
    }
    fn __leave_room(&mut self, drops: bool) {
        self.leave_room(drops);
    }
}

impl<T> DoubleEndedIterator for IntoIter<T> {
    fn next_back(&mut self) -> Option<T> {
        if self.start == self.end {
            return None;
        }
        self.end -= 1;
        unsafe { Some(self.buf.ptr().add(self.end).read()) }
    }
}

impl<T> ExactSizeIterator for IntoIter<T> {}

impl<T> Drop for IntoIter<T> {
    fn drop(&mut self) {
        self.buf.check();
        unsafe { ptr::drop_in_place(self.as_mut_slice()) };
    }
}

impl<T: Clone> Clone for IntoIter<T> {
    fn clone(&self) -> Self {
        self.as_slice().to_vec().into_iter()
    }
}

impl<T: fmt::Debug> fmt::Debug for IntoIter<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("IntoIter").field(&self.as_slice()).finish()
    }
}

impl<T> IntoIterator for Vec<T> {
    type Item = T;
    type IntoIter = IntoIter<T>;
    fn into_iter(self) -> IntoIter<T> {
        let vec = ManuallyDrop::new(self);
        unsafe { IntoIter { buf: ptr::read(&vec.buf), start: 0, end: vec.len } }
    }
}

impl<'a, T> IntoIterator for &'a Vec<T> {
    type Item = &'a T;
    type IntoIter = slice::Iter<'a, T>;
    #[inline]
    fn into_iter(self) -> slice::Iter<'a, T> {
        self.as_slice().iter()
    }
}

impl<'a, T> IntoIterator for &'a mut Vec<T> {
    type Item = &'a mut T;
    type IntoIter = slice::IterMut<'a, T>;
    #[inline]
    fn into_iter(self) -> slice::IterMut<'a, T> {
        self.as_mut_slice().iter_mut()
    }
}

/// A range of a vector that is being taken out. Dropping it drops the rest of the range and closes the gap.
pub struct Drain<'a, T> {
    pub(crate) vec: *mut Vec<T>,
    pub(crate) next: usize,
    pub(crate) end: usize,
    pub(crate) tail: usize,
    pub(crate) len: usize,
    life: PhantomData<&'a mut Vec<T>>,
}

unsafe impl<'a, T: Send> Send for Drain<'a, T> {}

unsafe impl<'a, T: Sync> Sync for Drain<'a, T> {}

impl<'a, T: crate::panic::RefUnwindSafe> crate::panic::UnwindSafe for Drain<'a, T> {}

impl<'a, T> Iterator for Drain<'a, T> {
    type Item = T;
    fn next(&mut self) -> Option<T> {
        if self.next == self.end {
            return None;
        }
        let at = self.next;
        self.next += 1;
        unsafe { Some((*self.vec).buf.ptr().add(at).read()) }
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        (self.end - self.next, Some(self.end - self.next))
    }
}

impl<'a, T> DoubleEndedIterator for Drain<'a, T> {
    fn next_back(&mut self) -> Option<T> {
        if self.next == self.end {
            return None;
        }
        self.end -= 1;
        unsafe { Some((*self.vec).buf.ptr().add(self.end).read()) }
    }
}

impl<'a, T> ExactSizeIterator for Drain<'a, T> {}

/// Closes the gap that a `Drain` leaves, also when a destructor in it panics.
struct CloseGap<T> {
    vec: *mut Vec<T>,
    tail: usize,
    len: usize,
}

impl<T> Drop for CloseGap<T> {
    fn drop(&mut self) {
        unsafe {
            let vec = &mut *self.vec;
            let start = vec.buf.ptr();
            let kept = vec.len;
            ptr::copy(start.add(self.tail) as *const T, start.add(kept), self.len - self.tail);
            vec.len = kept + (self.len - self.tail);
        }
    }
}

impl<'a, T> Drop for Drain<'a, T> {
    fn drop(&mut self) {
        let _close = CloseGap { vec: self.vec, tail: self.tail, len: self.len };
        unsafe {
            let start = (*self.vec).buf.ptr();
            ptr::drop_in_place(ptr::slice_from_raw_parts_mut(start.add(self.next), self.end - self.next));
        }
    }
}

/// The values of a vector that pass a test, being taken out. The others close up.
pub struct ExtractIf<'a, T, F> {
    vec: &'a mut Vec<T>,
    at: usize,
    end: usize,
    test: F,
}

impl<'a, T, F: FnMut(&mut T) -> bool> Iterator for ExtractIf<'a, T, F> {
    type Item = T;
    fn next(&mut self) -> Option<T> {
        while self.at < self.end {
            if (self.test)(&mut self.vec[self.at]) {
                self.end -= 1;
                return Some(self.vec.remove(self.at));
            }
            self.at += 1;
        }
        None
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        (0, Some(self.end - self.at))
    }
}

impl<'a, T> Drain<'a, T> {
    /// The values that are still to come.
    pub fn as_slice(&self) -> &[T] {
        unsafe { slice::from_raw_parts((*self.vec).as_ptr().add(self.next), self.end - self.next) }
    }
}

impl<'a, T> AsRef<[T]> for Drain<'a, T> {
    fn as_ref(&self) -> &[T] {
        self.as_slice()
    }
}

impl<'a, T: fmt::Debug> fmt::Debug for Drain<'a, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Drain").field(&self.as_slice()).finish()
    }
}

impl<T> AsRef<[T]> for IntoIter<T> {
    fn as_ref(&self) -> &[T] {
        self.as_slice()
    }
}

impl<T> Default for IntoIter<T> {
    fn default() -> Self {
        Vec::new().into_iter()
    }
}
