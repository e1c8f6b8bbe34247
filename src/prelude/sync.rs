//! Sharing between threads. There is one thread here, so that nothing ever has to wait; the types keep their shape,
//! their counts and their rules.

use crate::alloc::{self, Layout};
use crate::borrow::Borrow;
use crate::cell::{Cell, UnsafeCell};
use crate::cmp::Ordering;
use crate::fmt;
use crate::hash::{Hash, Hasher};
use crate::intrinsics;
use crate::marker::{PhantomData, Unsize};
use crate::mem::{self, ManuallyDrop};
use crate::ops::{CoerceUnsized, Deref, DerefMut};
use crate::panic::{RefUnwindSafe, UnwindSafe};
use crate::panicking;
use crate::ptr::{self, NonNull};

/// Numbers that threads may change together.
pub mod atomic {
    use crate::cell::UnsafeCell;
    use crate::fmt;
    use crate::intrinsics;

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
        pub fn load(&self, _order: Ordering) -> T {
            unsafe { *self.value.get() }
        }

        /// Writes the value.
        pub fn store(&self, value: T, _order: Ordering) {
            unsafe { *self.value.get() = value }
        }

        /// Writes the value and gives the old one back.
        pub fn swap(&self, value: T, order: Ordering) -> T {
            let old = self.load(order);
            self.store(value, order);
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
                    self.store(new, set_order);
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
            self.store(change(old), set_order);
            old
        }
    }

    impl<T: Copy + PartialEq> Atomic<T> {
        /// Writes `new` if the value is `current`; gives the old value back.
        pub fn compare_and_swap(&self, current: T, new: T, order: Ordering) -> T {
            match self.compare_exchange(current, new, order, order) {
                Ok(old) => old,
                Err(old) => old,
            }
        }

        /// Writes `new` if the value is `current`; gives the old value back.
        pub fn compare_exchange(&self, current: T, new: T, success: Ordering, _failure: Ordering) -> Result<T, T> {
            let old = self.load(success);
            if old == current {
                self.store(new, success);
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
            self.swap(intrinsics::wrapping_add(self.load(order), by), order)
        }

        /// Subtracts; gives the old value back.
        pub fn fetch_sub(&self, by: each, order: Ordering) -> each {
            self.swap(intrinsics::wrapping_sub(self.load(order), by), order)
        }

        /// Keeps the larger value; gives the old one back.
        pub fn fetch_max(&self, other: each, order: Ordering) -> each {
            self.swap(Ord::max(self.load(order), other), order)
        }

        /// Keeps the smaller value; gives the old one back.
        pub fn fetch_min(&self, other: each, order: Ordering) -> each {
            self.swap(Ord::min(self.load(order), other), order)
        }
    }

    #[each(i8, i16, i32, i64, isize, u8, u16, u32, u64, usize, bool)]
    impl Atomic<each> {
        /// Keeps the bits set in both; gives the old value back.
        pub fn fetch_and(&self, other: each, order: Ordering) -> each {
            self.swap(self.load(order) & other, order)
        }

        /// Sets the bits of `other`; gives the old value back.
        pub fn fetch_or(&self, other: each, order: Ordering) -> each {
            self.swap(self.load(order) | other, order)
        }

        /// Flips the bits of `other`; gives the old value back.
        pub fn fetch_xor(&self, other: each, order: Ordering) -> each {
            self.swap(self.load(order) ^ other, order)
        }

        /// Sets the bits that are not set in both; gives the old value back.
        pub fn fetch_nand(&self, other: each, order: Ordering) -> each {
            self.swap(!(self.load(order) & other), order)
        }
    }

    impl Atomic<bool> {
        /// Turns the value round; gives the old one back.
        pub fn fetch_not(&self, order: Ordering) -> bool {
            self.swap(!self.load(order), order)
        }
    }

    impl<T> Atomic<*mut T> {
        /// Moves the pointer on by `count` values; gives the old one back.
        pub fn fetch_ptr_add(&self, count: usize, order: Ordering) -> *mut T {
            self.swap(self.load(order).wrapping_add(count), order)
        }

        /// Moves the pointer back by `count` values; gives the old one back.
        pub fn fetch_ptr_sub(&self, count: usize, order: Ordering) -> *mut T {
            self.swap(self.load(order).wrapping_sub(count), order)
        }

        /// Moves the pointer on by `count` bytes; gives the old one back.
        pub fn fetch_byte_add(&self, count: usize, order: Ordering) -> *mut T {
            self.swap(self.load(order).wrapping_byte_add(count), order)
        }

        /// Moves the pointer back by `count` bytes; gives the old one back.
        pub fn fetch_byte_sub(&self, count: usize, order: Ordering) -> *mut T {
            self.swap(self.load(order).wrapping_byte_sub(count), order)
        }

        /// Keeps the bits of the address set in both; gives the old pointer back.
        pub fn fetch_and(&self, bits: usize, order: Ordering) -> *mut T {
            self.swap(self.load(order).map_addr(|address| address & bits), order)
        }

        /// Sets bits of the address; gives the old pointer back.
        pub fn fetch_or(&self, bits: usize, order: Ordering) -> *mut T {
            self.swap(self.load(order).map_addr(|address| address | bits), order)
        }

        /// Flips bits of the address; gives the old pointer back.
        pub fn fetch_xor(&self, bits: usize, order: Ordering) -> *mut T {
            self.swap(self.load(order).map_addr(|address| address ^ bits), order)
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

/// The block that all owners share. All owners together count as one in `weak`.
#[repr(C)]
struct ArcInner<T: ?Sized> {
    strong: Cell<usize>,
    weak: Cell<usize>,
    value: T,
}

/// One of several owners of a value, in any thread.
pub struct Arc<T: ?Sized> {
    ptr: NonNull<ArcInner<T>>,
    owns: PhantomData<ArcInner<T>>,
}

/// Looks at a value without owning it.
pub struct Weak<T: ?Sized> {
    ptr: NonNull<ArcInner<T>>,
}

unsafe impl<T: ?Sized + Sync + Send> Send for Arc<T> {}

unsafe impl<T: ?Sized + Sync + Send> Sync for Arc<T> {}

unsafe impl<T: ?Sized + Sync + Send> Send for Weak<T> {}

unsafe impl<T: ?Sized + Sync + Send> Sync for Weak<T> {}

impl<T: ?Sized + RefUnwindSafe> UnwindSafe for Arc<T> {}

impl<T: ?Sized + RefUnwindSafe> RefUnwindSafe for Arc<T> {}

impl<T: ?Sized + RefUnwindSafe> UnwindSafe for Weak<T> {}

impl<T: ?Sized + RefUnwindSafe> RefUnwindSafe for Weak<T> {}

impl<T> Arc<T> {
    /// Takes a block for the counts and the value.
    pub fn new(value: T) -> Arc<T> {
        let block = alloc::take_block(Layout::new::<ArcInner<T>>()).as_ptr() as *mut ArcInner<T>;
        unsafe {
            ptr::write(block, ArcInner { strong: Cell::new(1), weak: Cell::new(1), value });
            Arc { ptr: NonNull::new_unchecked(block), owns: PhantomData }
        }
    }

    /// A value that holds a `Weak` to itself.
    pub fn new_cyclic<F: FnOnce(&Weak<T>) -> T>(make: F) -> Arc<T> {
        let block = alloc::take_block(Layout::new::<ArcInner<T>>()).as_ptr() as *mut ArcInner<T>;
        unsafe {
            ptr::write(&raw mut (*block).strong, Cell::new(0));
            ptr::write(&raw mut (*block).weak, Cell::new(1));
            let weak = Weak { ptr: NonNull::new_unchecked(block) };
            let value = make(&weak);
            ptr::write(&raw mut (*block).value, value);
            (*block).strong.set(1);
            mem::forget(weak);
            Arc { ptr: NonNull::new_unchecked(block), owns: PhantomData }
        }
    }

    /// The value, if this is its only owner.
    pub fn try_unwrap(this: Arc<T>) -> Result<T, Arc<T>> {
        if Arc::strong_count(&this) != 1 {
            return Err(this);
        }
        let this = ManuallyDrop::new(this);
        unsafe {
            let value = ptr::read(&this.ptr.as_ref().value);
            this.ptr.as_ref().strong.set(0);
            drop(Weak { ptr: this.ptr });
            Ok(value)
        }
    }

    /// The value, if this is its only owner; else this owner goes.
    pub fn into_inner(this: Arc<T>) -> Option<T> {
        Arc::try_unwrap(this).ok()
    }
}

/// Where a value lies behind the two counts.
fn offset_of_value<T: ?Sized>(value: *const T) -> usize {
    let counts = 2 * mem::size_of::<usize>();
    let align = intrinsics::align_of_val(value);
    (counts + align - 1) & !(align - 1)
}

impl<T: ?Sized> Arc<T> {
    #[inline]
    fn inner(&self) -> &ArcInner<T> {
        unsafe { self.ptr.as_ref() }
    }

    /// How many owners.
    pub fn strong_count(this: &Arc<T>) -> usize {
        this.inner().strong.get()
    }

    /// How many only look.
    pub fn weak_count(this: &Arc<T>) -> usize {
        this.inner().weak.get() - 1
    }

    /// Somebody who only looks.
    pub fn downgrade(this: &Arc<T>) -> Weak<T> {
        let inner = this.inner();
        inner.weak.set(inner.weak.get().wrapping_add(1));
        Weak { ptr: this.ptr }
    }

    /// Do both own the same block?
    pub fn ptr_eq(this: &Arc<T>, other: &Arc<T>) -> bool {
        ptr::addr_eq(this.ptr.as_ptr() as *const ArcInner<T>, other.ptr.as_ptr() as *const ArcInner<T>)
    }

    /// A pointer to the value.
    pub fn as_ptr(this: &Arc<T>) -> *const T {
        unsafe { &raw const (*this.ptr.as_ptr()).value }
    }

    /// The value for changing, if this is its only owner and nobody looks.
    pub fn get_mut(this: &mut Arc<T>) -> Option<&mut T> {
        if Arc::strong_count(this) == 1 && Arc::weak_count(this) == 0 {
            Some(unsafe { &mut (*this.ptr.as_ptr()).value })
        } else {
            None
        }
    }

    /// Gives up ownership: a pointer to the value.
    pub fn into_raw(this: Arc<T>) -> *const T {
        let raw = Arc::as_ptr(&this);
        mem::forget(this);
        raw
    }

    /// An owner from a pointer that `into_raw` gave.
    pub unsafe fn from_raw(value: *const T) -> Arc<T> {
        intrinsics::owner_made(value as *const u8);
        let block = value.byte_sub(offset_of_value(value)) as *mut ArcInner<T>;
        Arc { ptr: NonNull::new_unchecked(block), owns: PhantomData }
    }

    /// One owner more, from a pointer that `into_raw` gave.
    pub unsafe fn increment_strong_count(value: *const T) {
        let this = ManuallyDrop::new(Arc::from_raw(value));
        mem::forget((*this).clone());
    }

    /// One owner less, from a pointer that `into_raw` gave.
    pub unsafe fn decrement_strong_count(value: *const T) {
        drop(Arc::from_raw(value));
    }
}

impl<T: Clone> Arc<T> {
    /// The value for changing; it is cloned into a block of its own when others own it too.
    pub fn make_mut(this: &mut Arc<T>) -> &mut T {
        if Arc::strong_count(this) != 1 || Arc::weak_count(this) != 0 {
            *this = Arc::new((**this).clone());
        }
        unsafe { &mut (*this.ptr.as_ptr()).value }
    }
}

impl<T: ?Sized> Deref for Arc<T> {
    type Target = T;
    #[inline]
    fn deref(&self) -> &T {
        &self.inner().value
    }
}

impl<T: ?Sized> Clone for Arc<T> {
    fn clone(&self) -> Self {
        let inner = self.inner();
        inner.strong.set(inner.strong.get().wrapping_add(1));
        Arc { ptr: self.ptr, owns: PhantomData }
    }
}

impl<T: ?Sized> Drop for Arc<T> {
    fn drop(&mut self) {
        let block = self.ptr.as_ptr() as *const ArcInner<T>;
        let layout = unsafe {
            Layout::from_size_align_unchecked(intrinsics::size_of_val(block), intrinsics::align_of_val(block))
        };
        intrinsics::owner_check(self.ptr.as_ptr() as *const u8, layout.size(), layout.align());
        let strong = self.inner().strong.get();
        self.inner().strong.set(strong.wrapping_sub(1));
        if strong == 1 {
            unsafe { ptr::drop_in_place(&raw mut (*self.ptr.as_ptr()).value) };
            let weak = self.inner().weak.get();
            self.inner().weak.set(weak.wrapping_sub(1));
            if weak == 1 {
                unsafe { alloc::dealloc(self.ptr.as_ptr() as *mut u8, layout) };
            }
        }
    }
}

impl<T: ?Sized + Unsize<U>, U: ?Sized> CoerceUnsized<Arc<U>> for Arc<T> {}

impl<T: ?Sized + Unsize<U>, U: ?Sized> CoerceUnsized<Weak<U>> for Weak<T> {}

impl<T> Weak<T> {
    /// Looks at nothing.
    pub const fn new() -> Weak<T> {
        Weak { ptr: unsafe { NonNull::new_unchecked(ptr::without_provenance_mut(usize::MAX)) } }
    }
}

impl<T: ?Sized> Weak<T> {
    /// A pointer to the value, which may be gone.
    pub fn as_ptr(&self) -> *const T {
        if self.is_dangling() {
            return self.ptr.as_ptr() as *const T;
        }
        unsafe { &raw const (*self.ptr.as_ptr()).value }
    }

    /// The pointer, which goes on counting as one who looks.
    pub fn into_raw(self) -> *const T {
        let raw = self.as_ptr();
        mem::forget(self);
        raw
    }

    /// What `into_raw` took apart.
    pub unsafe fn from_raw(value: *const T) -> Weak<T> {
        let block = if value.addr() == usize::MAX {
            value as *mut ArcInner<T>
        } else {
            value.byte_sub(offset_of_value(value)) as *mut ArcInner<T>
        };
        Weak { ptr: NonNull::new_unchecked(block) }
    }
}

impl<T: ?Sized> Weak<T> {
    fn is_dangling(&self) -> bool {
        self.ptr.as_ptr().addr() == usize::MAX
    }

    /// An owner, if the value is still there.
    pub fn upgrade(&self) -> Option<Arc<T>> {
        if self.is_dangling() {
            return None;
        }
        let strong = unsafe { (*self.ptr.as_ptr()).strong.get() };
        if strong == 0 {
            return None;
        }
        unsafe { (*self.ptr.as_ptr()).strong.set(strong.wrapping_add(1)) };
        Some(Arc { ptr: self.ptr, owns: PhantomData })
    }

    /// How many owners.
    pub fn strong_count(&self) -> usize {
        if self.is_dangling() { 0 } else { unsafe { (*self.ptr.as_ptr()).strong.get() } }
    }

    /// How many only look, while somebody owns the value.
    pub fn weak_count(&self) -> usize {
        if self.strong_count() == 0 { 0 } else { unsafe { (*self.ptr.as_ptr()).weak.get() - 1 } }
    }

    /// Do both look at one value?
    pub fn ptr_eq(&self, other: &Weak<T>) -> bool {
        ptr::addr_eq(self.ptr.as_ptr(), other.ptr.as_ptr())
    }
}

impl<T: ?Sized> Clone for Weak<T> {
    fn clone(&self) -> Self {
        if !self.is_dangling() {
            unsafe {
                let weak = &(*self.ptr.as_ptr()).weak;
                weak.set(weak.get().wrapping_add(1));
            }
        }
        Weak { ptr: self.ptr }
    }
}

impl<T: ?Sized> Drop for Weak<T> {
    fn drop(&mut self) {
        if self.is_dangling() {
            return;
        }
        unsafe {
            let block = self.ptr.as_ptr();
            let size = intrinsics::size_of_val(block as *const ArcInner<T>);
            let align = intrinsics::align_of_val(block as *const ArcInner<T>);
            intrinsics::owner_check(block as *const u8, size, align);
            let weak = (*block).weak.get();
            (*block).weak.set(weak.wrapping_sub(1));
            if weak == 1 {
                intrinsics::dealloc(block as *mut u8, size, align);
            }
        }
    }
}

impl<T> Default for Weak<T> {
    fn default() -> Self {
        Weak::new()
    }
}

impl<T: ?Sized> fmt::Debug for Weak<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("(Weak)")
    }
}

impl<T: Default> Default for Arc<T> {
    fn default() -> Self {
        Arc::new(T::default())
    }
}

impl<T> From<T> for Arc<T> {
    fn from(value: T) -> Self {
        Arc::new(value)
    }
}

impl<T> From<Vec<T>> for Arc<[T]> {
    fn from(mut values: Vec<T>) -> Self {
        let len = values.len();
        let counts = Layout::new::<ArcInner<()>>();
        unsafe {
            let (layout, offset) = counts.extend(Layout::array::<T>(len).unwrap()).unwrap();
            let block = alloc::take_block(layout.pad_to_align()).as_ptr();
            ptr::write(block as *mut ArcInner<()>, ArcInner { strong: Cell::new(1), weak: Cell::new(1), value: () });
            ptr::copy_nonoverlapping(values.as_ptr(), block.add(offset) as *mut T, len);
            values.set_len(0);
            let fat = ptr::slice_from_raw_parts_mut(block as *mut T, len) as *mut ArcInner<[T]>;
            Arc { ptr: NonNull::new_unchecked(fat), owns: PhantomData }
        }
    }
}

impl<T: Clone> From<&[T]> for Arc<[T]> {
    fn from(values: &[T]) -> Self {
        Arc::from(values.to_vec())
    }
}

impl From<&str> for Arc<str> {
    fn from(text: &str) -> Self {
        let bytes: Arc<[u8]> = Arc::from(text.as_bytes());
        let bytes = ManuallyDrop::new(bytes);
        unsafe { Arc { ptr: NonNull::new_unchecked(bytes.ptr.as_ptr() as *mut ArcInner<str>), owns: PhantomData } }
    }
}

impl From<String> for Arc<str> {
    fn from(text: String) -> Self {
        Arc::from(text.as_str())
    }
}

impl<T: ?Sized + PartialEq> PartialEq for Arc<T> {
    fn eq(&self, other: &Self) -> bool {
        **self == **other
    }
}

impl<T: ?Sized + Eq> Eq for Arc<T> {}

impl<T: ?Sized + PartialOrd> PartialOrd for Arc<T> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        (**self).partial_cmp(&**other)
    }
}

impl<T: ?Sized + Ord> Ord for Arc<T> {
    fn cmp(&self, other: &Self) -> Ordering {
        (**self).cmp(&**other)
    }
}

impl<T: ?Sized + Hash> Hash for Arc<T> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        (**self).hash(state)
    }
}

impl<T: ?Sized + fmt::Display> fmt::Display for Arc<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&**self, f)
    }
}

impl<T: ?Sized + fmt::Debug> fmt::Debug for Arc<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&**self, f)
    }
}

impl<T: ?Sized> fmt::Pointer for Arc<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Pointer::fmt(&Arc::as_ptr(self), f)
    }
}

impl<T> Default for Arc<[T]> {
    fn default() -> Self {
        Arc::from(Vec::new())
    }
}

impl Default for Arc<str> {
    fn default() -> Self {
        Arc::from("")
    }
}

impl<T, const N: usize> TryFrom<Arc<[T]>> for Arc<[T; N]> {
    type Error = Arc<[T]>;
    fn try_from(slice: Arc<[T]>) -> Result<Self, Arc<[T]>> {
        if slice.len() != N {
            return Err(slice);
        }
        let slice = ManuallyDrop::new(slice);
        Ok(Arc { ptr: slice.ptr.cast(), owns: PhantomData })
    }
}

impl<T: ?Sized> AsRef<T> for Arc<T> {
    fn as_ref(&self) -> &T {
        &**self
    }
}

impl<T: ?Sized> Borrow<T> for Arc<T> {
    fn borrow(&self) -> &T {
        &**self
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

/// A lock, or why there is none.
pub type TryLockResult<G> = Result<G, TryLockError<G>>;

/// A value that one thread at a time may have.
pub struct Mutex<T: ?Sized> {
    locked: Cell<u32>,
    poisoned: Cell<bool>,
    value: UnsafeCell<T>,
}

unsafe impl<T: ?Sized + Send> Sync for Mutex<T> {}

unsafe impl<T: ?Sized + Send> Send for Mutex<T> {}

// Whoever takes a lock after a panic is told of it.
impl<T: ?Sized> UnwindSafe for Mutex<T> {}

impl<T: ?Sized> RefUnwindSafe for Mutex<T> {}

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
            fields.field("data", &fmt::Placeholder("<locked>"));
        } else {
            fields.field("data", unsafe { &*self.value.get() });
        }
        fields.field("poisoned", &self.poisoned.get());
        fields.finish_non_exhaustive()
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

/// A value that is put in once, from any thread.
pub struct OnceLock<T> {
    once: Once,
    value: UnsafeCell<mem::MaybeUninit<T>>,
    owns: PhantomData<T>,
}

unsafe impl<T: Sync + Send> Sync for OnceLock<T> {}

unsafe impl<T: Send> Send for OnceLock<T> {}

impl<T: UnwindSafe> UnwindSafe for OnceLock<T> {}

impl<T: RefUnwindSafe + UnwindSafe> RefUnwindSafe for OnceLock<T> {}

impl<T> OnceLock<T> {
    /// An empty cell.
    pub const fn new() -> OnceLock<T> {
        OnceLock { once: Once::new(), value: UnsafeCell::new(mem::MaybeUninit::uninit()), owns: PhantomData }
    }

    /// The value, if it is there.
    pub fn get(&self) -> Option<&T> {
        if self.once.is_completed() { Some(unsafe { (*self.value.get()).assume_init_ref() }) } else { None }
    }

    /// The value for changing, if it is there.
    pub fn get_mut(&mut self) -> Option<&mut T> {
        if self.once.is_completed() { Some(unsafe { (*self.value.get()).assume_init_mut() }) } else { None }
    }

    /// Puts the value in, or gives it back when there is one.
    pub fn set(&self, value: T) -> Result<(), T> {
        let mut given = Some(value);
        self.get_or_init(|| given.take().unwrap());
        match given {
            None => Ok(()),
            Some(value) => Err(value),
        }
    }

    /// The value, after putting in what `make` gives if there was none.
    pub fn get_or_init<F: FnOnce() -> T>(&self, make: F) -> &T {
        self.once.call_once_force(|_| {
            let value = make();
            unsafe { (*self.value.get()).write(value) };
        });
        unsafe { (*self.value.get()).assume_init_ref() }
    }

    /// Takes the value out.
    pub fn take(&mut self) -> Option<T> {
        if !self.once.is_completed() {
            return None;
        }
        self.once = Once::new();
        Some(unsafe { (*self.value.get()).assume_init_read() })
    }

    /// The value, once it is there. With one thread nobody else will put it in; here it panics.
    #[track_caller]
    pub fn wait(&self) -> &T {
        match self.get() {
            Some(value) => value,
            None => panicking::panic_text("deadlock: no other thread will put the value in"),
        }
    }

    /// The value.
    pub fn into_inner(mut self) -> Option<T> {
        self.take()
    }
}

impl<T> Drop for OnceLock<T> {
    fn drop(&mut self) {
        if self.once.is_completed() {
            unsafe { (*self.value.get()).assume_init_drop() };
        }
    }
}

impl<T> Default for OnceLock<T> {
    fn default() -> Self {
        OnceLock::new()
    }
}

impl<T: Clone> Clone for OnceLock<T> {
    fn clone(&self) -> Self {
        match self.get() {
            Some(value) => OnceLock::from(value.clone()),
            None => OnceLock::new(),
        }
    }
}

impl<T: Eq> Eq for OnceLock<T> {}

/// A value that is made when it is first asked for, from any thread.
pub struct LazyLock<T, F = fn() -> T> {
    cell: crate::cell::LazyCell<T, F>,
}

unsafe impl<T: Sync + Send, F: Send> Sync for LazyLock<T, F> {}

impl<T: UnwindSafe, F: UnwindSafe> UnwindSafe for LazyLock<T, F> {}

impl<T: RefUnwindSafe + UnwindSafe, F: UnwindSafe> RefUnwindSafe for LazyLock<T, F> {}

impl<T, F: FnOnce() -> T> LazyLock<T, F> {
    /// A cell that will call `make`.
    pub const fn new(make: F) -> LazyLock<T, F> {
        LazyLock { cell: crate::cell::LazyCell::new(make) }
    }

    /// The value, made now if it was not.
    pub fn force(this: &LazyLock<T, F>) -> &T {
        crate::cell::LazyCell::force(&this.cell)
    }
}

impl<T, F> LazyLock<T, F> {
    /// The value, if it was made already.
    pub fn get(this: &LazyLock<T, F>) -> Option<&T> {
        crate::cell::LazyCell::get(&this.cell)
    }

    /// The value for changing, if it was made already.
    pub fn get_mut(this: &mut LazyLock<T, F>) -> Option<&mut T> {
        crate::cell::LazyCell::get_mut(&mut this.cell)
    }
}

impl<T, F: FnOnce() -> T> LazyLock<T, F> {
    /// The value for changing, made now if it was not.
    pub fn force_mut(this: &mut LazyLock<T, F>) -> &mut T {
        crate::cell::LazyCell::force_mut(&mut this.cell)
    }
}

impl<T, F: FnOnce() -> T> Deref for LazyLock<T, F> {
    type Target = T;
    fn deref(&self) -> &T {
        LazyLock::force(self)
    }
}

impl<T, F: FnOnce() -> T> DerefMut for LazyLock<T, F> {
    fn deref_mut(&mut self) -> &mut T {
        LazyLock::force_mut(self)
    }
}

impl<T: Default> Default for LazyLock<T> {
    fn default() -> Self {
        LazyLock::new(T::default)
    }
}

impl<T: fmt::Debug, F> fmt::Debug for LazyLock<T, F> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match LazyLock::get(self) {
            Some(value) => f.debug_tuple("LazyLock").field(value).finish(),
            None => f.debug_tuple("LazyLock").field(&fmt::Placeholder("<uninit>")).finish(),
        }
    }
}

impl<T: Clone> From<&mut [T]> for Arc<[T]> {
    fn from(values: &mut [T]) -> Self {
        Arc::from(values.to_vec())
    }
}

impl From<&mut str> for Arc<str> {
    fn from(text: &mut str) -> Self {
        Arc::from(&*text)
    }
}

impl<'a> From<crate::borrow::Cow<'a, str>> for Arc<str> {
    fn from(text: crate::borrow::Cow<'a, str>) -> Self {
        Arc::from(&*text)
    }
}

impl From<Box<str>> for Arc<str> {
    fn from(text: Box<str>) -> Self {
        Arc::from(&*text)
    }
}

impl From<Arc<str>> for Arc<[u8]> {
    fn from(text: Arc<str>) -> Self {
        Arc::from(text.as_bytes())
    }
}

impl<T> Arc<crate::mem::MaybeUninit<T>> {
    /// The same block, which now holds a value.
    pub unsafe fn assume_init(self) -> Arc<T> {
        let this = ManuallyDrop::new(self);
        Arc { ptr: this.ptr.cast(), owns: PhantomData }
    }
}

impl<T> Arc<T> {
    /// A block whose value is not there yet.
    pub fn new_uninit() -> Arc<crate::mem::MaybeUninit<T>> {
        Arc::new(crate::mem::MaybeUninit::uninit())
    }

    /// The value, moved out or cloned.
    pub fn unwrap_or_clone(this: Arc<T>) -> T
    where
        T: Clone,
    {
        match Arc::try_unwrap(this) {
            Ok(value) => value,
            Err(shared) => (*shared).clone(),
        }
    }
}

impl<T> From<Box<T>> for Arc<T> {
    fn from(value: Box<T>) -> Self {
        Arc::new(*value)
    }
}

impl<T, const N: usize> From<[T; N]> for Arc<[T]> {
    fn from(values: [T; N]) -> Self {
        Arc::new(values)
    }
}

impl<T> FromIterator<T> for Arc<[T]> {
    fn from_iter<I: IntoIterator<Item = T>>(iter: I) -> Self {
        Arc::from(Vec::from_iter(iter))
    }
}

impl<T: PartialEq> PartialEq for OnceLock<T> {
    fn eq(&self, other: &Self) -> bool {
        self.get() == other.get()
    }
}

impl<T> From<T> for OnceLock<T> {
    fn from(value: T) -> Self {
        let lock = OnceLock::new();
        let _ = lock.set(value);
        lock
    }
}

impl<T: fmt::Debug> fmt::Debug for OnceLock<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.get() {
            Some(value) => f.debug_tuple("OnceLock").field(value).finish(),
            None => f.debug_tuple("OnceLock").field(&fmt::Placeholder("<uninit>")).finish(),
        }
    }
}

/// A value that many may read or one may write.
pub struct RwLock<T: ?Sized> {
    readers: Cell<u32>,
    writers: Cell<u32>,
    poisoned: Cell<bool>,
    value: UnsafeCell<T>,
}

unsafe impl<T: ?Sized + Send + Sync> Sync for RwLock<T> {}

unsafe impl<T: ?Sized + Send> Send for RwLock<T> {}

impl<T: ?Sized> UnwindSafe for RwLock<T> {}

impl<T: ?Sized> RefUnwindSafe for RwLock<T> {}

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

impl<'a, T: ?Sized> RwLockWriteGuard<'a, T> {
    /// Goes on with reading, without letting another writer in between.
    pub fn downgrade(writing: RwLockWriteGuard<'a, T>) -> RwLockReadGuard<'a, T> {
        let lock = writing.lock;
        drop(writing);
        lock.readers.set(1);
        RwLockReadGuard { value: unsafe { NonNull::new_unchecked(lock.value.get()) }, lock }
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

/// Runs a function once, however often it is asked.
pub struct Once {
    state: Cell<Progress>,
}

/// How far a `Once` has come.
#[derive(Clone, Copy, PartialEq)]
#[repr(u32)]
enum Progress {
    New,
    Running,
    Poisoned,
    Done,
}

unsafe impl Sync for Once {}

impl UnwindSafe for Once {}

impl RefUnwindSafe for Once {}

/// What a function under `call_once_force` learns.
#[derive(Debug)]
pub struct OnceState {
    poisoned: bool,
}

impl OnceState {
    /// Did a function that ran before panic?
    pub fn is_poisoned(&self) -> bool {
        self.poisoned
    }
}

/// Says what became of the function, also when it panics.
struct Ending<'a> {
    once: &'a Once,
    becomes: Progress,
}

impl<'a> Drop for Ending<'a> {
    fn drop(&mut self) {
        self.once.state.set(self.becomes);
    }
}

impl Once {
    /// Nothing was run yet.
    pub const fn new() -> Once {
        Once { state: Cell::new(Progress::New) }
    }

    /// Runs `f` unless something was run here before.
    #[track_caller]
    pub fn call_once<F: FnOnce()>(&self, f: F) {
        if self.state.get() == Progress::Poisoned {
            panic!("Once instance has previously been poisoned");
        }
        self.call_once_force(|_| f());
    }

    /// `call_once`, also when a function that ran before panicked.
    #[track_caller]
    pub fn call_once_force<F: FnOnce(&OnceState)>(&self, f: F) {
        match self.state.get() {
            Progress::Done => return,
            Progress::Running => panic!("one-time initialization may not be performed recursively"),
            _ => {}
        }
        let told = OnceState { poisoned: self.state.get() == Progress::Poisoned };
        self.state.set(Progress::Running);
        let mut ending = Ending { once: self, becomes: Progress::Poisoned };
        f(&told);
        ending.becomes = Progress::Done;
    }

    /// Was something run to its end?
    pub fn is_completed(&self) -> bool {
        self.state.get() == Progress::Done
    }
}

impl fmt::Debug for Once {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Once { .. }")
    }
}

impl Arc<dyn crate::any::Any + Send + Sync> {
    /// The owner of a `T`, or what it was.
    pub fn downcast<T: crate::any::Any + Send + Sync>(self) -> Result<Arc<T>, Arc<dyn crate::any::Any + Send + Sync>> {
        if (*self).is::<T>() {
            let this = ManuallyDrop::new(self);
            Ok(Arc { ptr: this.ptr.cast(), owns: PhantomData })
        } else {
            Err(self)
        }
    }
}

impl<T> Arc<T> {
    /// A block whose value is not there yet, filled with zeros.
    pub fn new_zeroed() -> Arc<crate::mem::MaybeUninit<T>> {
        Arc::new(crate::mem::MaybeUninit::zeroed())
    }
}

impl<T> Arc<[T]> {
    /// A block for `len` values that are not there yet.
    pub fn new_uninit_slice(len: usize) -> Arc<[crate::mem::MaybeUninit<T>]> {
        Arc::from(Box::<[T]>::new_uninit_slice(len).into_vec())
    }

    /// A block for `len` values that are not there yet, filled with zeros.
    pub fn new_zeroed_slice(len: usize) -> Arc<[crate::mem::MaybeUninit<T>]> {
        Arc::from(Box::<[T]>::new_zeroed_slice(len).into_vec())
    }
}

impl<T> Arc<[crate::mem::MaybeUninit<T>]> {
    /// The same block, whose places now all hold values.
    pub unsafe fn assume_init(self) -> Arc<[T]> {
        let this = ManuallyDrop::new(self);
        Arc { ptr: NonNull::new_unchecked(this.ptr.as_ptr() as *mut ArcInner<[T]>), owns: PhantomData }
    }
}

impl From<crate::ffi::CString> for Arc<crate::ffi::CStr> {
    fn from(text: crate::ffi::CString) -> Self {
        Arc::from(&*text)
    }
}

impl From<&crate::ffi::CStr> for Arc<crate::ffi::CStr> {
    fn from(text: &crate::ffi::CStr) -> Self {
        let bytes: Arc<[u8]> = Arc::from(text.to_bytes_with_nul());
        unsafe { Arc::from_raw(Arc::into_raw(bytes) as *const crate::ffi::CStr) }
    }
}
