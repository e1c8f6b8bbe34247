//! `RwLock`: a value that many may read or one may change.

use crate::cell::{Cell, UnsafeCell};
use crate::fmt;
use crate::mutex::{LockResult, PoisonError, TryLockError};
use crate::ops::{Deref, DerefMut};
use crate::panic::{RefUnwindSafe, UnwindSafe};
use crate::panicking;
use crate::ptr::NonNull;

/// A value that many may read or one may write.
pub struct RwLock<T: ?Sized> {
    readers: Cell<u32>,
    writers: Cell<u32>,
    poisoned: Cell<bool>,
    value: UnsafeCell<T>,
}

impl<T> RwLock<T> {
    /// A lock around a value.
    pub const fn new(value: T) -> RwLock<T> {
        RwLock {
            readers: Cell::new(0),
            writers: Cell::new(0),
            poisoned: Cell::new(false),
            value: UnsafeCell::new(value),
        }
    }

    /// The value.
    pub fn into_inner(self) -> LockResult<T> {
        let poisoned = self.poisoned.get();
        let value = self.value.into_inner();
        if poisoned { Err(PoisonError { guard: value }) } else { Ok(value) }
    }
}

impl<T: ?Sized> RwLock<T> {
    /// Borrows for reading. While this thread writes it would wait for itself for ever; here it panics.
    #[track_caller]
    pub fn read(&self) -> LockResult<RwLockReadGuard<'_, T>> {
        if self.writers.get() != 0 {
            panicking::panic_text("deadlock: this thread holds the lock already and would wait for itself");
        }
        self.readers.set(self.readers.get() + 1);
        let guard = RwLockReadGuard { value: unsafe { NonNull::new_unchecked(self.value.get()) }, lock: self };
        if self.poisoned.get() { Err(PoisonError { guard }) } else { Ok(guard) }
    }

    /// Borrows for writing. While this thread reads or writes it would wait for itself for ever; here it panics.
    #[track_caller]
    pub fn write(&self) -> LockResult<RwLockWriteGuard<'_, T>> {
        if self.writers.get() != 0 || self.readers.get() != 0 {
            panicking::panic_text("deadlock: this thread holds the lock already and would wait for itself");
        }
        self.writers.set(1);
        let guard = RwLockWriteGuard { lock: self, panicking: crate::thread::panicking() };
        if self.poisoned.get() { Err(PoisonError { guard }) } else { Ok(guard) }
    }

    /// Borrows for reading, unless somebody writes.
    pub fn try_read(&self) -> Result<RwLockReadGuard<'_, T>, TryLockError<RwLockReadGuard<'_, T>>> {
        if self.writers.get() != 0 {
            return Err(TryLockError::WouldBlock);
        }
        match self.read() {
            Ok(guard) => Ok(guard),
            Err(poison) => Err(TryLockError::Poisoned(poison)),
        }
    }

    /// Borrows for writing, unless somebody reads or writes.
    pub fn try_write(&self) -> Result<RwLockWriteGuard<'_, T>, TryLockError<RwLockWriteGuard<'_, T>>> {
        if self.writers.get() != 0 || self.readers.get() != 0 {
            return Err(TryLockError::WouldBlock);
        }
        match self.write() {
            Ok(guard) => Ok(guard),
            Err(poison) => Err(TryLockError::Poisoned(poison)),
        }
    }

    /// The value for changing; nobody else can have it.
    pub fn get_mut(&mut self) -> LockResult<&mut T> {
        let poisoned = self.poisoned.get();
        let value = self.value.get_mut();
        if poisoned { Err(PoisonError { guard: value }) } else { Ok(value) }
    }

    /// Did somebody panic while writing?
    pub fn is_poisoned(&self) -> bool {
        self.poisoned.get()
    }

    /// Forgets that somebody panicked.
    pub fn clear_poison(&self) {
        self.poisoned.set(false);
    }
}

unsafe impl<T: ?Sized + Send + Sync> Sync for RwLock<T> {}

unsafe impl<T: ?Sized + Send> Send for RwLock<T> {}

impl<T: ?Sized> UnwindSafe for RwLock<T> {}

impl<T: ?Sized> RefUnwindSafe for RwLock<T> {}

impl<T> From<T> for RwLock<T> {
    fn from(value: T) -> Self {
        RwLock::new(value)
    }
}

impl<T: Default> Default for RwLock<T> {
    fn default() -> Self {
        RwLock::new(T::default())
    }
}

impl<T: fmt::Debug> fmt::Debug for RwLock<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut fields = f.debug_struct("RwLock");
        if self.writers.get() != 0 {
            fields.field("data", &fmt::Placeholder("<locked>"));
        } else {
            fields.field("data", unsafe { &*self.value.get() });
        }
        fields.field("poisoned", &self.poisoned.get());
        fields.finish_non_exhaustive()
    }
}

/// The value is read as long as this lives.
pub struct RwLockReadGuard<'a, T: ?Sized> {
    value: NonNull<T>,
    lock: &'a RwLock<T>,
}

impl<'a, T: ?Sized> !Send for RwLockReadGuard<'a, T> {}

unsafe impl<'a, T: ?Sized + Sync> Sync for RwLockReadGuard<'a, T> {}

impl<'a, T: ?Sized> Deref for RwLockReadGuard<'a, T> {
    type Target = T;
    fn deref(&self) -> &T {
        unsafe { self.value.as_ref() }
    }
}

impl<'a, T: ?Sized + fmt::Display> fmt::Display for RwLockReadGuard<'a, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        (**self).fmt(f)
    }
}

impl<'a, T: ?Sized + fmt::Debug> fmt::Debug for RwLockReadGuard<'a, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        (**self).fmt(f)
    }
}

impl<'a, T: ?Sized> Drop for RwLockReadGuard<'a, T> {
    fn drop(&mut self) {
        self.lock.readers.set(self.lock.readers.get() - 1);
    }
}

/// The value is written as long as this lives.
pub struct RwLockWriteGuard<'a, T: ?Sized> {
    lock: &'a RwLock<T>,
    panicking: bool,
}

impl<'a, T: ?Sized> RwLockWriteGuard<'a, T> {
    /// Goes on with reading, without letting another writer in between.
    pub fn downgrade(writing: RwLockWriteGuard<'a, T>) -> RwLockReadGuard<'a, T> {
        let lock = writing.lock;
        drop(writing);
        lock.readers.set(1);
        RwLockReadGuard { value: unsafe { NonNull::new_unchecked(lock.value.get()) }, lock }
    }
}

impl<'a, T: ?Sized> !Send for RwLockWriteGuard<'a, T> {}

unsafe impl<'a, T: ?Sized + Sync> Sync for RwLockWriteGuard<'a, T> {}

impl<'a, T: ?Sized> Deref for RwLockWriteGuard<'a, T> {
    type Target = T;
    fn deref(&self) -> &T {
        unsafe { &*self.lock.value.get() }
    }
}

impl<'a, T: ?Sized> DerefMut for RwLockWriteGuard<'a, T> {
    fn deref_mut(&mut self) -> &mut T {
        unsafe { &mut *self.lock.value.get() }
    }
}

impl<'a, T: ?Sized + fmt::Display> fmt::Display for RwLockWriteGuard<'a, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        (**self).fmt(f)
    }
}

impl<'a, T: ?Sized + fmt::Debug> fmt::Debug for RwLockWriteGuard<'a, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        (**self).fmt(f)
    }
}

impl<'a, T: ?Sized> Drop for RwLockWriteGuard<'a, T> {
    fn drop(&mut self) {
        if !self.panicking && crate::thread::panicking() {
            self.lock.poisoned.set(true);
        }
        self.lock.writers.set(0);
    }
}
