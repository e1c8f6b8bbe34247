//! `Mutex`: a value that one at a time may use; and the errors of locks.

use crate::cell::{Cell, UnsafeCell};
use crate::fmt;
use crate::ops::{Deref, DerefMut};
use crate::panic::{RefUnwindSafe, UnwindSafe};
use crate::panicking;

/// A value that one thread at a time may have.
pub struct Mutex<T: ?Sized> {
    locked: Cell<u32>,
    poisoned: Cell<bool>,
    value: UnsafeCell<T>,
}

impl<T> Mutex<T> {
    /// A lock around a value.
    pub const fn new(value: T) -> Mutex<T> {
        Mutex { locked: Cell::new(0), poisoned: Cell::new(false), value: UnsafeCell::new(value) }
    }

    /// The value.
    pub fn into_inner(self) -> LockResult<T> {
        let poisoned = self.poisoned.get();
        let value = self.value.into_inner();
        if poisoned { Err(PoisonError { guard: value }) } else { Ok(value) }
    }
}

impl<T: ?Sized> Mutex<T> {
    /// Takes the lock. A thread that holds it already would wait for itself for ever; here it panics.
    #[track_caller]
    pub fn lock(&self) -> LockResult<MutexGuard<'_, T>> {
        if self.locked.get() != 0 {
            panicking::panic_text("deadlock: this thread holds the lock already and would wait for itself");
        }
        self.locked.set(1);
        let guard = MutexGuard { lock: self, panicking: crate::thread::panicking() };
        if self.poisoned.get() { Err(PoisonError { guard }) } else { Ok(guard) }
    }

    /// Takes the lock, unless somebody holds it.
    pub fn try_lock(&self) -> Result<MutexGuard<'_, T>, TryLockError<MutexGuard<'_, T>>> {
        if self.locked.get() != 0 {
            return Err(TryLockError::WouldBlock);
        }
        match self.lock() {
            Ok(guard) => Ok(guard),
            Err(poison) => Err(TryLockError::Poisoned(poison)),
        }
    }

    /// Did somebody panic while holding the lock?
    pub fn is_poisoned(&self) -> bool {
        self.poisoned.get()
    }

    /// Forgets that somebody panicked.
    pub fn clear_poison(&self) {
        self.poisoned.set(false);
    }

    /// The value for changing; nobody else can have it.
    pub fn get_mut(&mut self) -> LockResult<&mut T> {
        let poisoned = self.poisoned.get();
        let value = self.value.get_mut();
        if poisoned { Err(PoisonError { guard: value }) } else { Ok(value) }
    }
}

unsafe impl<T: ?Sized + Send> Sync for Mutex<T> {}

unsafe impl<T: ?Sized + Send> Send for Mutex<T> {}

// Whoever takes a lock after a panic is told of it.
impl<T: ?Sized> UnwindSafe for Mutex<T> {}

impl<T: ?Sized> RefUnwindSafe for Mutex<T> {}

impl<T: Default> Default for Mutex<T> {
    fn default() -> Self {
        Mutex::new(T::default())
    }
}

impl<T> From<T> for Mutex<T> {
    fn from(value: T) -> Self {
        Mutex::new(value)
    }
}

impl<T: fmt::Debug> fmt::Debug for Mutex<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut fields = f.debug_struct("Mutex");
        if self.locked.get() != 0 {
            fields.field("data", &"<locked>");
        } else {
            fields.field("data", unsafe { &*self.value.get() });
        }
        fields.field("poisoned", &self.poisoned.get());
        fields.finish_non_exhaustive()
    }
}

/// Somebody panicked while holding the lock.
pub struct PoisonError<G> {
    guard: G,
}

impl<G> PoisonError<G> {
    /// Word of a panic about a guard.
    pub fn new(guard: G) -> PoisonError<G> {
        PoisonError { guard }
    }

    /// The guard all the same, for reading.
    pub fn get_ref(&self) -> &G {
        &self.guard
    }

    /// The guard all the same, for changing.
    pub fn get_mut(&mut self) -> &mut G {
        &mut self.guard
    }

    /// The guard all the same.
    pub fn into_inner(self) -> G {
        self.guard
    }
}

impl<G> fmt::Debug for PoisonError<G> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("PoisonError { .. }")
    }
}

impl<G> fmt::Display for PoisonError<G> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("poisoned lock: another task failed inside")
    }
}

impl<G> crate::error::Error for PoisonError<G> {}

/// A lock, or why there is none.
pub type TryLockResult<G> = Result<G, TryLockError<G>>;

/// A lock, or word that somebody panicked while holding it.
pub type LockResult<G> = Result<G, PoisonError<G>>;

/// Why `try_lock` gave nothing.
pub enum TryLockError<G> {
    Poisoned(PoisonError<G>),
    WouldBlock,
}

impl<G> fmt::Debug for TryLockError<G> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            TryLockError::Poisoned(_) => f.write_str("Poisoned(..)"),
            TryLockError::WouldBlock => f.write_str("WouldBlock"),
        }
    }
}

impl<G> fmt::Display for TryLockError<G> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            TryLockError::Poisoned(_) => f.write_str("poisoned lock: another task failed inside"),
            TryLockError::WouldBlock => f.write_str("try_lock failed because the operation would block"),
        }
    }
}

impl<G> crate::error::Error for TryLockError<G> {}

impl<G> From<PoisonError<G>> for TryLockError<G> {
    fn from(error: PoisonError<G>) -> Self {
        TryLockError::Poisoned(error)
    }
}

/// The lock is held as long as this lives.
pub struct MutexGuard<'a, T: ?Sized> {
    lock: &'a Mutex<T>,
    /// Whether a panic was on its way when the lock was taken: only a later one can have left things half done.
    panicking: bool,
}

impl<'a, T: ?Sized> !Send for MutexGuard<'a, T> {}

unsafe impl<'a, T: ?Sized + Sync> Sync for MutexGuard<'a, T> {}

impl<'a, T: ?Sized> Deref for MutexGuard<'a, T> {
    type Target = T;
    fn deref(&self) -> &T {
        unsafe { &*self.lock.value.get() }
    }
}

impl<'a, T: ?Sized> DerefMut for MutexGuard<'a, T> {
    fn deref_mut(&mut self) -> &mut T {
        unsafe { &mut *self.lock.value.get() }
    }
}

impl<'a, T: ?Sized> Drop for MutexGuard<'a, T> {
    fn drop(&mut self) {
        if !self.panicking && crate::thread::panicking() {
            self.lock.poisoned.set(true);
        }
        self.lock.locked.set(0);
    }
}

impl<'a, T: ?Sized + fmt::Debug> fmt::Debug for MutexGuard<'a, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        (**self).fmt(f)
    }
}

impl<'a, T: ?Sized + fmt::Display> fmt::Display for MutexGuard<'a, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        (**self).fmt(f)
    }
}
