//! `Rc`: one block with several owners, and `Weak`: somebody who only looks.
//!
//! ```text
//!   Rc ──▶ [ strong | weak | value ]     the value goes with the last Rc, the block with the last Rc and Weak
//! ```

use crate::alloc::{self, Layout};
use crate::cell::Cell;
use crate::fmt;
use crate::intrinsics;
use crate::marker::{PhantomData, Unsize};
use crate::mem::{self, ManuallyDrop, MaybeUninit};
use crate::ops::{CoerceUnsized, Deref};
use crate::ptr::{self, NonNull};

/// The block that all owners share. All owners together count as one in `weak`.
#[repr(C)]
struct RcInner<T: ?Sized> {
    strong: Cell<usize>,
    weak: Cell<usize>,
    value: T,
}

/// One of several owners of a value.
#[lang = "rc"]
pub struct Rc<T: ?Sized> {
    ptr: NonNull<RcInner<T>>,
    owns: PhantomData<RcInner<T>>,
}

/// Looks at a value without owning it.
pub struct Weak<T: ?Sized> {
    ptr: NonNull<RcInner<T>>,
}

impl<T: ?Sized> !Send for Rc<T> {}
impl<T: ?Sized> !Sync for Rc<T> {}
impl<T: ?Sized> !Send for Weak<T> {}
impl<T: ?Sized> !Sync for Weak<T> {}

impl<T> Rc<T> {
    /// Takes a block for the counts and the value.
    pub fn new(value: T) -> Rc<T> {
        let block = alloc::take_block(Layout::new::<RcInner<T>>()).as_ptr() as *mut RcInner<T>;
        unsafe {
            ptr::write(block, RcInner { strong: Cell::new(1), weak: Cell::new(1), value });
            Rc { ptr: NonNull::new_unchecked(block), owns: PhantomData }
        }
    }

    /// A value that holds a `Weak` to itself.
    pub fn new_cyclic<F: FnOnce(&Weak<T>) -> T>(make: F) -> Rc<T> {
        let block = alloc::take_block(Layout::new::<RcInner<T>>()).as_ptr() as *mut RcInner<T>;
        unsafe {
            ptr::write(&raw mut (*block).strong, Cell::new(0));
            ptr::write(&raw mut (*block).weak, Cell::new(1));
            let weak = Weak { ptr: NonNull::new_unchecked(block) };
            let value = make(&weak);
            ptr::write(&raw mut (*block).value, value);
            (*block).strong.set(1);
            mem::forget(weak);
            Rc { ptr: NonNull::new_unchecked(block), owns: PhantomData }
        }
    }

    /// The value, if this is its only owner.
    pub fn try_unwrap(this: Rc<T>) -> Result<T, Rc<T>> {
        if Rc::strong_count(&this) != 1 {
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
    pub fn into_inner(this: Rc<T>) -> Option<T> {
        Rc::try_unwrap(this).ok()
    }

    /// The value, moved out or cloned.
    pub fn unwrap_or_clone(this: Rc<T>) -> T
    where
        T: Clone,
    {
        match Rc::try_unwrap(this) {
            Ok(value) => value,
            Err(shared) => (*shared).clone(),
        }
    }

    /// A block whose value is not there yet.
    pub fn new_uninit() -> Rc<MaybeUninit<T>> {
        Rc::new(MaybeUninit::uninit())
    }
}

/// Where a value lies behind the two counts.
fn offset_of_value<T: ?Sized>(value: *const T) -> usize {
    let counts = 2 * mem::size_of::<usize>();
    let align = intrinsics::align_of_val(value);
    (counts + align - 1) & !(align - 1)
}

impl<T: ?Sized> Rc<T> {
    #[inline]
    fn inner(&self) -> &RcInner<T> {
        unsafe { self.ptr.as_ref() }
    }

    /// How many owners.
    pub fn strong_count(this: &Rc<T>) -> usize {
        this.inner().strong.get()
    }

    /// How many only look.
    pub fn weak_count(this: &Rc<T>) -> usize {
        this.inner().weak.get() - 1
    }

    /// Somebody who only looks.
    pub fn downgrade(this: &Rc<T>) -> Weak<T> {
        let inner = this.inner();
        inner.weak.set(inner.weak.get().wrapping_add(1));
        Weak { ptr: this.ptr }
    }

    /// Do both own the same block?
    pub fn ptr_eq(this: &Rc<T>, other: &Rc<T>) -> bool {
        ptr::addr_eq(this.ptr.as_ptr() as *const RcInner<T>, other.ptr.as_ptr() as *const RcInner<T>)
    }

    /// A pointer to the value.
    pub fn as_ptr(this: &Rc<T>) -> *const T {
        unsafe { &raw const (*this.ptr.as_ptr()).value }
    }

    /// The value for changing, if this is its only owner and nobody looks.
    pub fn get_mut(this: &mut Rc<T>) -> Option<&mut T> {
        if Rc::strong_count(this) == 1 && Rc::weak_count(this) == 0 {
            Some(unsafe { &mut (*this.ptr.as_ptr()).value })
        } else {
            None
        }
    }

    /// Gives up ownership: a pointer to the value.
    pub fn into_raw(this: Rc<T>) -> *const T {
        let raw = Rc::as_ptr(&this);
        mem::forget(this);
        raw
    }

    /// An owner from a pointer that `into_raw` gave.
    pub unsafe fn from_raw(value: *const T) -> Rc<T> {
        intrinsics::owner_made(value as *const u8);
        let block = value.byte_sub(offset_of_value(value)) as *mut RcInner<T>;
        Rc { ptr: NonNull::new_unchecked(block), owns: PhantomData }
    }

    /// One owner more, from a pointer that `into_raw` gave.
    pub unsafe fn increment_strong_count(value: *const T) {
        let this = ManuallyDrop::new(Rc::from_raw(value));
        mem::forget((*this).clone());
    }

    /// One owner less, from a pointer that `into_raw` gave.
    pub unsafe fn decrement_strong_count(value: *const T) {
        drop(Rc::from_raw(value));
    }
}

impl<T: Clone> Rc<T> {
    /// The value for changing; it is cloned into a block of its own when others own it too.
    pub fn make_mut(this: &mut Rc<T>) -> &mut T {
        if Rc::strong_count(this) != 1 {
            *this = Rc::new((**this).clone());
        } else if Rc::weak_count(this) != 0 {
            unsafe {
                let moved = Rc::new(ptr::read(&this.ptr.as_ref().value));
                let old = mem::replace(this, moved);
                old.inner().strong.set(0);
                let weak = Weak { ptr: old.ptr };
                mem::forget(old);
                drop(weak);
            }
        }
        unsafe { &mut (*this.ptr.as_ptr()).value }
    }
}

impl<T: ?Sized> Deref for Rc<T> {
    type Target = T;
    #[inline]
    fn deref(&self) -> &T {
        &self.inner().value
    }
}

impl<T: ?Sized> Clone for Rc<T> {
    fn clone(&self) -> Self {
        let inner = self.inner();
        inner.strong.set(inner.strong.get().wrapping_add(1));
        Rc { ptr: self.ptr, owns: PhantomData }
    }
}

impl<T: ?Sized> Drop for Rc<T> {
    fn drop(&mut self) {
        let block = self.ptr.as_ptr() as *const RcInner<T>;
        let layout = unsafe {
            Layout::from_size_align_unchecked(intrinsics::size_of_val(block), intrinsics::align_of_val(block))
        };
        intrinsics::owner_check(self.ptr.as_ptr() as *const u8, layout.size(), layout.align());
        let strong = self.inner().strong.get();
        self.inner().strong.set(strong.wrapping_sub(1));
        if strong == 1 {
            let _block = Weak { ptr: self.ptr }; // puts the block back, also when the value's destructor panics
            unsafe { ptr::drop_in_place(&raw mut (*self.ptr.as_ptr()).value) };
        }
    }
}

impl<T: ?Sized + Unsize<U>, U: ?Sized> CoerceUnsized<Rc<U>> for Rc<T> {}

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
            value as *mut RcInner<T>
        } else {
            value.byte_sub(offset_of_value(value)) as *mut RcInner<T>
        };
        Weak { ptr: NonNull::new_unchecked(block) }
    }
}

impl<T: ?Sized> Weak<T> {
    /// Was it made by `new`?
    fn is_dangling(&self) -> bool {
        self.ptr.as_ptr().addr() == usize::MAX
    }

    /// An owner, if the value is still there.
    pub fn upgrade(&self) -> Option<Rc<T>> {
        if self.is_dangling() {
            return None;
        }
        let strong = unsafe { (*self.ptr.as_ptr()).strong.get() };
        if strong == 0 {
            return None;
        }
        unsafe { (*self.ptr.as_ptr()).strong.set(strong.wrapping_add(1)) };
        Some(Rc { ptr: self.ptr, owns: PhantomData })
    }

    /// How many owners.
    pub fn strong_count(&self) -> usize {
        if self.is_dangling() { 0 } else { unsafe { (*self.ptr.as_ptr()).strong.get() } }
    }

    /// How many only look, while the value is there.
    pub fn weak_count(&self) -> usize {
        if self.strong_count() == 0 { 0 } else { unsafe { (*self.ptr.as_ptr()).weak.get() - 1 } }
    }

    /// Do both look at the same block?
    pub fn ptr_eq(&self, other: &Weak<T>) -> bool {
        ptr::addr_eq(self.ptr.as_ptr() as *const RcInner<T>, other.ptr.as_ptr() as *const RcInner<T>)
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
            let layout = Layout::from_size_align_unchecked(
                intrinsics::size_of_val(block as *const RcInner<T>),
                intrinsics::align_of_val(block as *const RcInner<T>),
            );
            intrinsics::owner_check(block as *const u8, layout.size(), layout.align());
            let weak = (*block).weak.get();
            (*block).weak.set(weak.wrapping_sub(1));
            if weak == 1 {
                alloc::dealloc(block as *mut u8, layout);
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

impl From<&str> for Rc<str> {
    fn from(text: &str) -> Self {
        let bytes: Rc<[u8]> = Rc::from(text.as_bytes());
        let bytes = ManuallyDrop::new(bytes);
        unsafe { Rc { ptr: NonNull::new_unchecked(bytes.ptr.as_ptr() as *mut RcInner<str>), owns: PhantomData } }
    }
}

impl<T> From<Vec<T>> for Rc<[T]> {
    fn from(mut values: Vec<T>) -> Self {
        let len = values.len();
        let counts = Layout::new::<RcInner<()>>();
        unsafe {
            let (layout, offset) = counts.extend(Layout::array::<T>(len).unwrap()).unwrap();
            let block = alloc::take_block(layout.pad_to_align()).as_ptr();
            ptr::write(block as *mut RcInner<()>, RcInner { strong: Cell::new(1), weak: Cell::new(1), value: () });
            ptr::copy_nonoverlapping(values.as_ptr(), block.add(offset) as *mut T, len);
            values.set_len(0);
            let fat = ptr::slice_from_raw_parts_mut(block as *mut T, len) as *mut RcInner<[T]>;
            Rc { ptr: NonNull::new_unchecked(fat), owns: PhantomData }
        }
    }
}

impl<T: ?Sized> From<Box<T>> for Rc<T> {
    fn from(value: Box<T>) -> Self {
        let counts = Layout::new::<RcInner<()>>();
        let inside = Layout::for_value::<T>(&value);
        unsafe {
            let (layout, offset) = counts.extend(inside).unwrap();
            let block = alloc::take_block(layout.pad_to_align()).as_ptr();
            ptr::write(block as *mut RcInner<()>, RcInner { strong: Cell::new(1), weak: Cell::new(1), value: () });
            let old = Box::into_raw(value);
            ptr::copy_nonoverlapping(old as *const u8, block.add(offset), inside.size());
            let mut whole = old;
            *(&raw mut whole as *mut *mut u8) = block; // the length or table beside it stays
            if inside.size() > 0 {
                alloc::dealloc(old as *mut u8, inside);
            }
            Rc { ptr: NonNull::new_unchecked(whole as *mut RcInner<T>), owns: PhantomData }
        }
    }
}

impl<T: ?Sized> fmt::Pointer for Rc<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        crate::fmt_values::write_address(Rc::as_ptr(self).addr(), f)
    }
}

impl<T> Rc<crate::mem::MaybeUninit<T>> {
    /// The same block, which now holds a value.
    pub unsafe fn assume_init(self) -> Rc<T> {
        let this = ManuallyDrop::new(self);
        Rc { ptr: this.ptr.cast(), owns: PhantomData }
    }
}

impl Rc<dyn crate::any::Any> {
    /// The owner of a `T`, or what it was.
    pub fn downcast<T: crate::any::Any>(self) -> Result<Rc<T>, Rc<dyn crate::any::Any>> {
        if (*self).is::<T>() {
            let this = ManuallyDrop::new(self);
            Ok(Rc { ptr: this.ptr.cast(), owns: PhantomData })
        } else {
            Err(self)
        }
    }
}

impl<T> Rc<T> {
    /// A block whose value is not there yet, filled with zeros.
    pub fn new_zeroed() -> Rc<crate::mem::MaybeUninit<T>> {
        Rc::new(crate::mem::MaybeUninit::zeroed())
    }
}

impl<T> Rc<[T]> {
    /// A block for `len` values that are not there yet.
    pub fn new_uninit_slice(len: usize) -> Rc<[crate::mem::MaybeUninit<T>]> {
        Rc::from(Box::<[T]>::new_uninit_slice(len).into_vec())
    }

    /// A block for `len` values that are not there yet, filled with zeros.
    pub fn new_zeroed_slice(len: usize) -> Rc<[crate::mem::MaybeUninit<T>]> {
        Rc::from(Box::<[T]>::new_zeroed_slice(len).into_vec())
    }
}

impl<T> Rc<[crate::mem::MaybeUninit<T>]> {
    /// The same block, whose places now all hold values.
    pub unsafe fn assume_init(self) -> Rc<[T]> {
        let this = ManuallyDrop::new(self);
        Rc { ptr: NonNull::new_unchecked(this.ptr.as_ptr() as *mut RcInner<[T]>), owns: PhantomData }
    }
}
