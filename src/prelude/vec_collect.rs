//! Collecting into a `Vec` what came out of a `Vec`: its block serves again where the new values fit into it.

use crate::alloc::{self, Layout};
use crate::mem;
use crate::ptr;
use crate::raw_vec::RawVec;
use crate::vec_iter::IntoIter;

/// The block that the values of an iterator come out of, one after the other.
pub struct Room {
    block: *mut u8,
    capacity: usize, // in values
    value: Layout,
    first: *mut u8, // the next one to come out
    left: usize,
    is_changed: bool, // what comes out passes through something first
}

impl Room {
    /// The room of an iterator that passes on what another one gives.
    pub(crate) fn behind<I: Iterator>(iter: &mut I) -> Option<Room> {
        let mut room = iter.__room()?;
        room.is_changed = true;
        Some(room)
    }

    /// Does a `T` fit wherever an old value was?
    fn fits<T>(&self) -> bool {
        mem::size_of::<T>() != 0 && self.value.size() >= mem::size_of::<T>() && self.value.align() == mem::align_of::<T>()
    }

    fn layout(&self) -> Layout {
        unsafe { Layout::from_size_align_unchecked(self.capacity * self.value.size(), self.value.align()) }
    }

    /// The block for values of type `T`. What they cannot fill is given back.
    unsafe fn refit<T>(&self) -> RawVec<T> {
        let old = self.layout();
        let capacity = old.size() / mem::size_of::<T>();
        let new = Layout::from_size_align_unchecked(capacity * mem::size_of::<T>(), mem::align_of::<T>());
        let mut block = self.block;
        if old.size() != new.size() {
            block = alloc::realloc(self.block, old, new.size());
            if block.is_null() {
                alloc::handle_alloc_error(new);
            }
        }
        RawVec::adopt(block as *mut T, capacity)
    }
}

impl<T> IntoIter<T> {
    pub(crate) fn room(&self) -> Room {
        Room {
            block: self.buf.ptr() as *mut u8,
            capacity: self.buf.capacity(),
            value: Layout::new::<T>(),
            first: unsafe { self.buf.ptr().add(self.start) } as *mut u8,
            left: self.end - self.start,
            is_changed: false,
        }
    }

    /// The block belongs to somebody else from now on; what is left is dropped, or belongs to them too.
    pub(crate) fn leave_room(&mut self, drops: bool) {
        let rest = self.as_mut_slice() as *mut [T];
        mem::forget(mem::replace(&mut self.buf, RawVec::new()));
        self.start = 0;
        self.end = 0;
        if drops {
            unsafe { ptr::drop_in_place(rest) };
        }
    }
}

/// The values made so far, and at last their block: dropped when a panic comes between.
struct Made<T> {
    start: *mut T,
    len: usize,
    block: Layout,
}

impl<T> Drop for Made<T> {
    fn drop(&mut self) {
        unsafe {
            ptr::drop_in_place(ptr::slice_from_raw_parts_mut(self.start, self.len));
            if self.block.size() != 0 {
                alloc::dealloc(self.start as *mut u8, self.block);
            }
        }
    }
}

/// Writes each value where an old one was: never before that one is out.
unsafe fn collect_in_place<T, I: Iterator<Item = T>>(room: Room, mut iter: I) -> Vec<T> {
    let mut made = Made { start: room.block as *mut T, len: 0, block: Layout::new::<()>() };
    while let Some(value) = iter.next() {
        made.start.add(made.len).write(value);
        made.len += 1;
    }
    made.block = room.layout();
    iter.__leave_room(true);
    let len = made.len;
    let buf = room.refit::<T>();
    mem::forget(made);
    Vec { buf, len }
}

/// The values stay what they are: those that are left move to the front.
unsafe fn collect_as_they_are<T, I: Iterator<Item = T>>(room: Room, mut iter: I) -> Vec<T> {
    let start = room.block as *mut T;
    iter.__leave_room(false);
    if room.first != room.block {
        ptr::copy(room.first as *const T, start, room.left);
    }
    Vec { buf: RawVec::adopt(start, room.capacity), len: room.left }
}

impl<T> FromIterator<T> for Vec<T> {
    fn from_iter<I: IntoIterator<Item = T>>(iter: I) -> Self {
        let mut iter = iter.into_iter();
        if let Some(room) = iter.__room() {
            if room.is_changed {
                if room.fits::<T>() {
                    return unsafe { collect_in_place(room, iter) };
                }
            } else if mem::size_of::<T>() != 0 {
                if room.first == room.block || room.left >= room.capacity / 2 {
                    return unsafe { collect_as_they_are(room, iter) };
                }
                let mut vec = Vec::new();
                vec.reserve(room.left);
                vec.take_all(iter);
                return vec;
            }
        }
        Vec::collect_anew(iter)
    }
}
