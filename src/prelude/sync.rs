//! Sharing between threads. There is one thread here, so that nothing ever has to wait; the types keep their shape,
//! their counts and their rules.

use crate::cell::UnsafeCell;
use crate::cmp::Ordering;
use crate::fmt;
use crate::hash::Hash;
use crate::intrinsics;

pub use crate::arc::{Arc, Weak};
pub use crate::mutex::{LockResult, Mutex, MutexGuard, PoisonError, TryLockError, TryLockResult};
pub use crate::once::{LazyLock, Once, OnceLock, OnceState};
pub use crate::rwlock::{RwLock, RwLockReadGuard, RwLockWriteGuard};

/// Numbers that threads may change together.
pub mod atomic {
    use crate::cell::UnsafeCell;
    use crate::fmt;
    use crate::intrinsics;
    use crate::panicking;

    /// How accesses of different threads are ordered; here it makes no difference.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    pub enum Ordering {
        Relaxed,
        Release,
        Acquire,
        AcqRel,
        SeqCst,
    }

    /// Orders accesses.
    pub fn fence(_order: Ordering) {}

    /// Orders accesses for the compiler.
    pub fn compiler_fence(_order: Ordering) {}

    /// A value that is read and written as a whole.
    #[repr(transparent)]
    pub struct Atomic<T> {
        value: UnsafeCell<T>,
    }

    unsafe impl<T> Sync for Atomic<T> {}

    unsafe impl<T> Send for Atomic<T> {}

    impl<T> crate::panic::RefUnwindSafe for Atomic<T> {}

    pub type AtomicI8 = Atomic<i8>;
    pub type AtomicI16 = Atomic<i16>;
    pub type AtomicI32 = Atomic<i32>;
    pub type AtomicI64 = Atomic<i64>;
    pub type AtomicIsize = Atomic<isize>;
    pub type AtomicU8 = Atomic<u8>;
    pub type AtomicU16 = Atomic<u16>;
    pub type AtomicU32 = Atomic<u32>;
    pub type AtomicU64 = Atomic<u64>;
    pub type AtomicUsize = Atomic<usize>;
    pub type AtomicBool = Atomic<bool>;
    pub type AtomicPtr<T> = Atomic<*mut T>;

    impl<T> Atomic<T> {
        /// The value to begin with.
        pub const fn new(value: T) -> Atomic<T> {
            Atomic { value: UnsafeCell::new(value) }
        }

        /// The value, moved out.
        pub fn into_inner(self) -> T {
            self.value.into_inner()
        }

        /// The value for changing it; nobody else can have it.
        pub fn get_mut(&mut self) -> &mut T {
            self.value.get_mut()
        }

        /// A pointer to the value.
        pub const fn as_ptr(&self) -> *mut T {
            self.value.get()
        }

        /// The value that a pointer leads to, as one that is read and written as a whole.
        pub const unsafe fn from_ptr<'a>(value: *mut T) -> &'a Atomic<T> {
            &*(value as *mut Atomic<T>)
        }
    }

    impl<T: Copy> Atomic<T> {
        /// Reads the value.
        pub fn load(&self, order: Ordering) -> T {
            match order {
                Ordering::Relaxed => {}
                Ordering::Acquire | Ordering::SeqCst => self.check(),
                Ordering::Release => panicking::panic_text("there is no such thing as a release load"),
                Ordering::AcqRel => panicking::panic_text("there is no such thing as an acquire-release load"),
            }
            self.get()
        }

        /// Writes the value.
        pub fn store(&self, value: T, order: Ordering) {
            match order {
                Ordering::Relaxed | Ordering::Release | Ordering::SeqCst => {}
                Ordering::Acquire => panicking::panic_text("there is no such thing as an acquire store"),
                Ordering::AcqRel => panicking::panic_text("there is no such thing as an acquire-release store"),
            }
            self.put(value)
        }

        /// Whatever is more than a relaxed load may be carried out as a write.
        #[inline]
        fn check(&self) {
            unsafe { intrinsics::check_writable(self.value.get() as *const u8) }
        }

        /// The orders of an exchange that depends on a comparison.
        fn compare_order(&self, _success: Ordering, failure: Ordering) {
            match failure {
                Ordering::Relaxed | Ordering::Acquire | Ordering::SeqCst => self.check(),
                Ordering::Release => panicking::panic_text("there is no such thing as a release failure ordering"),
                Ordering::AcqRel => {
                    panicking::panic_text("there is no such thing as an acquire-release failure ordering")
                }
            }
        }

        #[inline]
        fn get(&self) -> T {
            unsafe { *self.value.get() }
        }

        #[inline]
        fn put(&self, value: T) {
            unsafe { *self.value.get() = value }
        }

        /// Writes the value and gives the old one back.
        pub fn swap(&self, value: T, _order: Ordering) -> T {
            self.check();
            let old = self.get();
            self.put(value);
            old
        }

        /// Writes `change(value)` unless that is none; gives the old value back.
        pub fn fetch_update<F: FnMut(T) -> Option<T>>(
            &self,
            set_order: Ordering,
            fetch_order: Ordering,
            mut change: F,
        ) -> Result<T, T> {
            let old = self.load(fetch_order);
            match change(old) {
                Some(new) => {
                    self.compare_order(set_order, fetch_order);
                    self.put(new);
                    Ok(old)
                }
                None => Err(old),
            }
        }

        /// `fetch_update`, in another order.
        pub fn try_update(
            &self,
            set_order: Ordering,
            fetch_order: Ordering,
            change: impl FnMut(T) -> Option<T>,
        ) -> Result<T, T> {
            self.fetch_update(set_order, fetch_order, change)
        }

        /// Writes `change(value)`; gives the old value back.
        pub fn update(&self, set_order: Ordering, fetch_order: Ordering, mut change: impl FnMut(T) -> T) -> T {
            let old = self.load(fetch_order);
            let new = change(old);
            self.compare_order(set_order, fetch_order);
            self.put(new);
            old
        }
    }

    impl<T: Copy + PartialEq> Atomic<T> {
        /// Writes `new` if the value is `current`; gives the old value back.
        pub fn compare_and_swap(&self, current: T, new: T, order: Ordering) -> T {
            let failure = match order {
                Ordering::Release => Ordering::Relaxed,
                Ordering::AcqRel => Ordering::Acquire,
                other => other,
            };
            match self.compare_exchange(current, new, order, failure) {
                Ok(old) => old,
                Err(old) => old,
            }
        }

        /// Writes `new` if the value is `current`; gives the old value back.
        pub fn compare_exchange(&self, current: T, new: T, success: Ordering, failure: Ordering) -> Result<T, T> {
            self.compare_order(success, failure);
            let old = self.get();
            if old == current {
                self.put(new);
                Ok(old)
            } else {
                Err(old)
            }
        }

        /// `compare_exchange` that might fail without need; here it does not.
        pub fn compare_exchange_weak(&self, current: T, new: T, success: Ordering, failure: Ordering) -> Result<T, T> {
            self.compare_exchange(current, new, success, failure)
        }
    }

    #[each(i8, i16, i32, i64, isize, u8, u16, u32, u64, usize)]
    impl Atomic<each> {
        /// Adds; gives the old value back.
        pub fn fetch_add(&self, by: each, order: Ordering) -> each {
            self.swap(intrinsics::wrapping_add(self.get(), by), order)
        }

        /// Subtracts; gives the old value back.
        pub fn fetch_sub(&self, by: each, order: Ordering) -> each {
            self.swap(intrinsics::wrapping_sub(self.get(), by), order)
        }

        /// Keeps the larger value; gives the old one back.
        pub fn fetch_max(&self, other: each, order: Ordering) -> each {
            self.swap(Ord::max(self.get(), other), order)
        }

        /// Keeps the smaller value; gives the old one back.
        pub fn fetch_min(&self, other: each, order: Ordering) -> each {
            self.swap(Ord::min(self.get(), other), order)
        }
    }

    #[each(i8, i16, i32, i64, isize, u8, u16, u32, u64, usize, bool)]
    impl Atomic<each> {
        /// Keeps the bits set in both; gives the old value back.
        pub fn fetch_and(&self, other: each, order: Ordering) -> each {
            self.swap(self.get() & other, order)
        }

        /// Sets the bits of `other`; gives the old value back.
        pub fn fetch_or(&self, other: each, order: Ordering) -> each {
            self.swap(self.get() | other, order)
        }

        /// Flips the bits of `other`; gives the old value back.
        pub fn fetch_xor(&self, other: each, order: Ordering) -> each {
            self.swap(self.get() ^ other, order)
        }

        /// Sets the bits that are not set in both; gives the old value back.
        pub fn fetch_nand(&self, other: each, order: Ordering) -> each {
            self.swap(!(self.get() & other), order)
        }
    }

    impl Atomic<bool> {
        /// Turns the value round; gives the old one back.
        pub fn fetch_not(&self, order: Ordering) -> bool {
            self.swap(!self.get(), order)
        }
    }

    impl<T> Atomic<*mut T> {
        /// Moves the pointer on by `count` values; gives the old one back.
        pub fn fetch_ptr_add(&self, count: usize, order: Ordering) -> *mut T {
            self.swap(self.get().wrapping_add(count), order)
        }

        /// Moves the pointer back by `count` values; gives the old one back.
        pub fn fetch_ptr_sub(&self, count: usize, order: Ordering) -> *mut T {
            self.swap(self.get().wrapping_sub(count), order)
        }

        /// Moves the pointer on by `count` bytes; gives the old one back.
        pub fn fetch_byte_add(&self, count: usize, order: Ordering) -> *mut T {
            self.swap(self.get().wrapping_byte_add(count), order)
        }

        /// Moves the pointer back by `count` bytes; gives the old one back.
        pub fn fetch_byte_sub(&self, count: usize, order: Ordering) -> *mut T {
            self.swap(self.get().wrapping_byte_sub(count), order)
        }

        /// Keeps the bits of the address set in both; gives the old pointer back.
        pub fn fetch_and(&self, bits: usize, order: Ordering) -> *mut T {
            self.swap(self.get().map_addr(|address| address & bits), order)
        }

        /// Sets bits of the address; gives the old pointer back.
        pub fn fetch_or(&self, bits: usize, order: Ordering) -> *mut T {
            self.swap(self.get().map_addr(|address| address | bits), order)
        }

        /// Flips bits of the address; gives the old pointer back.
        pub fn fetch_xor(&self, bits: usize, order: Ordering) -> *mut T {
            self.swap(self.get().map_addr(|address| address ^ bits), order)
        }
    }

    impl<T> fmt::Pointer for Atomic<*mut T> {
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            fmt::Pointer::fmt(&self.load(Ordering::Relaxed), f)
        }
    }

    impl<T: Copy + fmt::Debug> fmt::Debug for Atomic<T> {
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            self.load(Ordering::Relaxed).fmt(f)
        }
    }

    impl<T: Default> Default for Atomic<T> {
        fn default() -> Self {
            Atomic::new(T::default())
        }
    }

    impl<T> From<T> for Atomic<T> {
        fn from(value: T) -> Self {
            Atomic::new(value)
        }
    }
}
