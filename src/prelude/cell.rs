//! Cells: values that can be changed through a shared reference.

use crate::cmp::Ordering;
use crate::fmt;
use crate::mem;
use crate::ops::{Deref, DerefMut};
use crate::panicking;
use crate::ptr;

/// The only way to change what is behind a shared reference.
#[lang = "unsafe_cell"]
#[repr(transparent)]
pub struct UnsafeCell<T: ?Sized> {
    value: T,
}

impl<T: ?Sized> !Sync for UnsafeCell<T> {}

impl<T> UnsafeCell<T> {
    /// A cell with a value.
    #[inline]
    pub const fn new(value: T) -> UnsafeCell<T> {
        UnsafeCell { value }
    }

    /// The value.
    pub fn into_inner(self) -> T {
        self.value
    }
}

impl<T: ?Sized> UnsafeCell<T> {
    /// A pointer to the value, for changing it.
    #[inline]
    pub const fn get(&self) -> *mut T {
        &self.value as *const T as *mut T
    }

    /// A reference for changing the value.
    #[inline]
    pub const fn get_mut(&mut self) -> &mut T {
        &mut self.value
    }

    /// A pointer to the value from a pointer to the cell.
    #[inline]
    pub const fn raw_get(cell: *const UnsafeCell<T>) -> *mut T {
        cell as *const T as *mut T
    }
}

impl<T: Default> Default for UnsafeCell<T> {
    fn default() -> Self {
        UnsafeCell::new(T::default())
    }
}

impl<T> From<T> for UnsafeCell<T> {
    fn from(value: T) -> Self {
        UnsafeCell::new(value)
    }
}

/// A value that is exchanged as a whole.
#[repr(transparent)]
pub struct Cell<T: ?Sized> {
    value: UnsafeCell<T>,
}

impl<T: ?Sized> !Sync for Cell<T> {}

impl<T> Cell<T> {
    /// A cell with a value.
    #[inline]
    pub const fn new(value: T) -> Cell<T> {
        Cell { value: UnsafeCell::new(value) }
    }

    /// Puts a value in; the old one is dropped.
    #[inline]
    pub fn set(&self, value: T) {
        self.replace(value);
    }

    /// Puts a value in and gives the old one back.
    #[inline]
    pub fn replace(&self, value: T) -> T {
        unsafe { ptr::replace(self.value.get(), value) }
    }

    /// Exchanges the values of two cells; panics when they share some bytes only.
    #[track_caller]
    pub fn swap(&self, other: &Cell<T>) {
        let (a, b) = (self as *const Cell<T> as usize, other as *const Cell<T> as usize);
        let distance = if a < b { b - a } else { a - b };
        if distance > 0 && distance < crate::intrinsics::size_of::<T>() {
            crate::panicking::panic_text("`Cell::swap` on overlapping non-identical `Cell`s");
        }
        unsafe { ptr::swap(self.value.get(), other.value.get()) }
    }

    /// The value.
    pub fn into_inner(self) -> T {
        self.value.into_inner()
    }

    /// A copy of the value.
    #[inline]
    pub fn get(&self) -> T
    where
        T: Copy,
    {
        unsafe { *self.value.get() }
    }

    /// Puts in what `change` makes of the value.
    pub fn update<F: FnOnce(T) -> T>(&self, change: F)
    where
        T: Copy,
    {
        self.set(change(self.get()));
    }

    /// Takes the value and leaves the type's default.
    pub fn take(&self) -> T
    where
        T: Default,
    {
        self.replace(T::default())
    }
}

impl<T: ?Sized> Cell<T> {
    /// A pointer to the value.
    pub const fn as_ptr(&self) -> *mut T {
        self.value.get()
    }

    /// A reference for changing the value.
    pub fn get_mut(&mut self) -> &mut T {
        self.value.get_mut()
    }
}

impl<T: Copy> Clone for Cell<T> {
    fn clone(&self) -> Self {
        Cell::new(self.get())
    }
}

impl<T: Default> Default for Cell<T> {
    fn default() -> Self {
        Cell::new(T::default())
    }
}

impl<T: Copy + PartialEq> PartialEq for Cell<T> {
    fn eq(&self, other: &Self) -> bool {
        self.get() == other.get()
    }
}

impl<T: Copy + Eq> Eq for Cell<T> {}

impl<T: Copy + PartialOrd> PartialOrd for Cell<T> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        self.get().partial_cmp(&other.get())
    }
}

impl<T: Copy + Ord> Ord for Cell<T> {
    fn cmp(&self, other: &Self) -> Ordering {
        self.get().cmp(&other.get())
    }
}

impl<T> From<T> for Cell<T> {
    fn from(value: T) -> Self {
        Cell::new(value)
    }
}

/// A value whose borrows are counted at run time: `borrows` above 0 counts readers, -1 is a writer.
pub struct RefCell<T: ?Sized> {
    borrows: Cell<isize>,
    value: UnsafeCell<T>,
}

impl<T: ?Sized> !Sync for RefCell<T> {}

/// Somebody is writing.
pub struct BorrowError(());

impl fmt::Debug for BorrowError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("BorrowError")
    }
}

impl fmt::Display for BorrowError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("already mutably borrowed")
    }
}

/// Somebody is reading or writing.
pub struct BorrowMutError(());

impl fmt::Debug for BorrowMutError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("BorrowMutError")
    }
}

impl fmt::Display for BorrowMutError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("already borrowed")
    }
}

impl<T> RefCell<T> {
    /// A cell with a value.
    pub const fn new(value: T) -> RefCell<T> {
        RefCell { borrows: Cell::new(0), value: UnsafeCell::new(value) }
    }

    /// The value.
    pub fn into_inner(self) -> T {
        self.value.into_inner()
    }

    /// Puts a value in and gives the old one back.
    #[track_caller]
    pub fn replace(&self, value: T) -> T {
        mem::replace(&mut *self.borrow_mut(), value)
    }

    /// Puts in what `make` gives for the old value, and gives that one back.
    #[track_caller]
    pub fn replace_with<F: FnOnce(&mut T) -> T>(&self, make: F) -> T {
        let mut place = self.borrow_mut();
        let value = make(&mut *place);
        mem::replace(&mut *place, value)
    }

    /// Exchanges the values of two cells.
    #[track_caller]
    pub fn swap(&self, other: &RefCell<T>) {
        mem::swap(&mut *self.borrow_mut(), &mut *other.borrow_mut())
    }

    /// Takes the value and leaves the type's default.
    pub fn take(&self) -> T
    where
        T: Default,
    {
        self.replace(T::default())
    }
}

impl<T: ?Sized> RefCell<T> {
    /// Borrows for reading; panics while somebody writes.
    #[track_caller]
    pub fn borrow(&self) -> Ref<'_, T> {
        match self.try_borrow() {
            Ok(borrowed) => borrowed,
            Err(error) => panicking::panic_fmt(format_args!("RefCell {error}")),
        }
    }

    /// Borrows for reading, unless somebody writes.
    pub fn try_borrow(&self) -> Result<Ref<'_, T>, BorrowError> {
        let count = self.borrows.get();
        if count < 0 {
            return Err(BorrowError(()));
        }
        self.borrows.set(count + 1);
        Ok(Ref { value: unsafe { &*self.value.get() }, borrow: Reading { borrows: &self.borrows } })
    }

    /// Borrows for writing; panics while somebody reads or writes.
    #[track_caller]
    pub fn borrow_mut(&self) -> RefMut<'_, T> {
        match self.try_borrow_mut() {
            Ok(borrowed) => borrowed,
            Err(error) => panicking::panic_fmt(format_args!("RefCell {error}")),
        }
    }

    /// Borrows for writing, unless somebody reads or writes.
    pub fn try_borrow_mut(&self) -> Result<RefMut<'_, T>, BorrowMutError> {
        if self.borrows.get() != 0 {
            return Err(BorrowMutError(()));
        }
        self.borrows.set(-1);
        Ok(RefMut { value: unsafe { &mut *self.value.get() }, borrow: Writing { borrows: &self.borrows } })
    }

    /// A pointer to the value.
    pub fn as_ptr(&self) -> *mut T {
        self.value.get()
    }

    /// A reference for changing the value; nobody else can have one.
    pub fn get_mut(&mut self) -> &mut T {
        self.value.get_mut()
    }
}

impl<T: Clone> Clone for RefCell<T> {
    #[track_caller]
    fn clone(&self) -> Self {
        let value: &T = &*self.borrow();
        RefCell::new(value.clone())
    }
}

impl<T: Default> Default for RefCell<T> {
    fn default() -> Self {
        RefCell::new(T::default())
    }
}

impl<T: ?Sized + PartialEq> PartialEq for RefCell<T> {
    fn eq(&self, other: &Self) -> bool {
        *self.borrow() == *other.borrow()
    }
}

impl<T: ?Sized + Eq> Eq for RefCell<T> {}

impl<T: ?Sized + PartialOrd> PartialOrd for RefCell<T> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        (*self.borrow()).partial_cmp(&*other.borrow())
    }
}

impl<T: ?Sized + Ord> Ord for RefCell<T> {
    fn cmp(&self, other: &Self) -> Ordering {
        (*self.borrow()).cmp(&*other.borrow())
    }
}

impl<T> From<T> for RefCell<T> {
    fn from(value: T) -> Self {
        RefCell::new(value)
    }
}

/// One reader that is counted, until this is dropped.
pub(crate) struct Reading<'b> {
    pub(crate) borrows: &'b Cell<isize>,
}

impl<'b> Drop for Reading<'b> {
    fn drop(&mut self) {
        self.borrows.set(self.borrows.get() - 1);
    }
}

/// A writer, until this is dropped: the only one, or one of several with a part each.
pub(crate) struct Writing<'b> {
    pub(crate) borrows: &'b Cell<isize>,
}

impl<'b> Drop for Writing<'b> {
    fn drop(&mut self) {
        self.borrows.set(self.borrows.get() + 1);
    }
}

/// A borrow for reading.
pub struct Ref<'b, T: ?Sized> {
    pub(crate) value: &'b T,
    pub(crate) borrow: Reading<'b>,
}

impl<'b, T: ?Sized> Ref<'b, T> {
    /// Another borrow of the same value.
    pub fn clone(original: &Ref<'b, T>) -> Ref<'b, T> {
        let borrows = original.borrow.borrows;
        borrows.set(borrows.get() + 1);
        Ref { value: original.value, borrow: Reading { borrows } }
    }

    /// A borrow of a part of the value.
    pub fn map<U: ?Sized, F: FnOnce(&T) -> &U>(original: Ref<'b, T>, part: F) -> Ref<'b, U> {
        Ref { value: part(original.value), borrow: original.borrow }
    }
}

impl<'b, T: ?Sized> Deref for Ref<'b, T> {
    type Target = T;
    #[inline]
    fn deref(&self) -> &T {
        self.value
    }
}

impl<'b, T: ?Sized + fmt::Display> fmt::Display for Ref<'b, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        (**self).fmt(f)
    }
}

impl<'b, T: ?Sized + fmt::Debug> fmt::Debug for Ref<'b, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        (**self).fmt(f)
    }
}

/// A borrow for writing.
pub struct RefMut<'b, T: ?Sized> {
    pub(crate) value: &'b mut T,
    pub(crate) borrow: Writing<'b>,
}

impl<'b, T: ?Sized> RefMut<'b, T> {
    /// A borrow of a part of the value.
    pub fn map<U: ?Sized, F: FnOnce(&mut T) -> &mut U>(original: RefMut<'b, T>, part: F) -> RefMut<'b, U> {
        RefMut { value: part(original.value), borrow: original.borrow }
    }
}

impl<'b, T: ?Sized> Deref for RefMut<'b, T> {
    type Target = T;
    #[inline]
    fn deref(&self) -> &T {
        &*self.value
    }
}

impl<'b, T: ?Sized> DerefMut for RefMut<'b, T> {
    #[inline]
    fn deref_mut(&mut self) -> &mut T {
        &mut *self.value
    }
}

impl<'b, T: ?Sized + fmt::Display> fmt::Display for RefMut<'b, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        (**self).fmt(f)
    }
}

impl<'b, T: ?Sized + fmt::Debug> fmt::Debug for RefMut<'b, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        (**self).fmt(f)
    }
}

/// A value that is put in once.
pub struct OnceCell<T> {
    value: UnsafeCell<Option<T>>,
}

impl<T> OnceCell<T> {
    /// An empty cell.
    pub const fn new() -> OnceCell<T> {
        OnceCell { value: UnsafeCell::new(None) }
    }

    /// The value, if it is there.
    pub fn get(&self) -> Option<&T> {
        unsafe { (*self.value.get()).as_ref() }
    }

    /// The value for changing, if it is there.
    pub fn get_mut(&mut self) -> Option<&mut T> {
        self.value.get_mut().as_mut()
    }

    /// Puts the value in, or gives it back when there is one.
    pub fn set(&self, value: T) -> Result<(), T> {
        if self.get().is_some() {
            return Err(value);
        }
        unsafe { *self.value.get() = Some(value) };
        Ok(())
    }

    /// The value, after putting in what `make` gives if there was none.
    pub fn get_or_init<F: FnOnce() -> T>(&self, make: F) -> &T {
        if self.get().is_none() {
            let value = make();
            if self.set(value).is_err() {
                panicking::panic_text("reentrant init");
            }
        }
        self.get().unwrap()
    }

    /// The value.
    pub fn into_inner(self) -> Option<T> {
        self.value.into_inner()
    }

    /// Takes the value out.
    pub fn take(&mut self) -> Option<T> {
        self.value.get_mut().take()
    }
}

impl<T: Clone> Clone for OnceCell<T> {
    fn clone(&self) -> Self {
        OnceCell { value: UnsafeCell::new(self.get().cloned()) }
    }
}

impl<T> Default for OnceCell<T> {
    fn default() -> Self {
        OnceCell::new()
    }
}

impl<T> From<T> for OnceCell<T> {
    fn from(value: T) -> Self {
        OnceCell { value: UnsafeCell::new(Some(value)) }
    }
}

impl<T: Eq> Eq for OnceCell<T> {}

impl<T: PartialEq> PartialEq for OnceCell<T> {
    fn eq(&self, other: &Self) -> bool {
        self.get() == other.get()
    }
}

impl<T: fmt::Debug> fmt::Debug for OnceCell<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.get() {
            Some(value) => f.debug_tuple("OnceCell").field(value).finish(),
            None => f.debug_tuple("OnceCell").field(&fmt::Placeholder("<uninit>")).finish(),
        }
    }
}

/// A value that is made when it is first asked for.
pub struct LazyCell<T, F = fn() -> T> {
    pub(crate) value: OnceCell<T>,
    make: Cell<Option<F>>,
}

impl<T, F: FnOnce() -> T> LazyCell<T, F> {
    /// A cell that will call `make`.
    pub const fn new(make: F) -> LazyCell<T, F> {
        LazyCell { value: OnceCell::new(), make: Cell::new(Some(make)) }
    }

    /// The value, made now if it was not.
    pub fn force(cell: &LazyCell<T, F>) -> &T {
        cell.value.get_or_init(|| match cell.make.replace(None) {
            Some(make) => make(),
            None => panicking::panic_text("LazyCell instance has previously been poisoned"),
        })
    }
}

impl<T, F: FnOnce() -> T> Deref for LazyCell<T, F> {
    type Target = T;
    fn deref(&self) -> &T {
        LazyCell::force(self)
    }
}

impl<T, F: FnOnce() -> T> DerefMut for LazyCell<T, F> {
    fn deref_mut(&mut self) -> &mut T {
        LazyCell::force_mut(self)
    }
}

impl<T: Default> Default for LazyCell<T> {
    fn default() -> Self {
        LazyCell::new(T::default)
    }
}

impl<T: fmt::Debug, F> fmt::Debug for LazyCell<T, F> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.value.get() {
            Some(value) => f.debug_tuple("LazyCell").field(value).finish(),
            None => f.debug_tuple("LazyCell").field(&fmt::Placeholder("<uninit>")).finish(),
        }
    }
}

impl<T: ?Sized> UnsafeCell<T> {
    /// A value that one may change, as one that is changed through shared references.
    pub const fn from_mut(value: &mut T) -> &mut UnsafeCell<T> {
        unsafe { &mut *(value as *mut T as *mut UnsafeCell<T>) }
    }
}

impl<T: ?Sized> Cell<T> {
    /// A value that one may change, as a cell that may be shared.
    pub const fn from_mut(value: &mut T) -> &Cell<T> {
        unsafe { &*(value as *mut T as *const Cell<T>) }
    }
}

impl<T> Cell<[T]> {
    /// A cell for each value.
    pub const fn as_slice_of_cells(&self) -> &[Cell<T>] {
        unsafe { &*(self as *const Cell<[T]> as *const [Cell<T>]) }
    }
}

impl<T, const N: usize> Cell<[T; N]> {
    /// A cell for each value.
    pub const fn as_array_of_cells(&self) -> &[Cell<T>; N] {
        unsafe { &*(self as *const Cell<[T; N]> as *const [Cell<T>; N]) }
    }
}

impl<T: ?Sized> RefCell<T> {
    /// A plain reference, unless somebody writes. The caller says that nobody will while it is used.
    pub unsafe fn try_borrow_unguarded(&self) -> Result<&T, BorrowError> {
        let counted = self.try_borrow()?;
        drop(counted);
        Ok(&*self.as_ptr())
    }
}

impl<'b, T: ?Sized> Ref<'b, T> {
    /// A borrow of a part of the value, or the borrow back when there is no such part.
    pub fn filter_map<U: ?Sized, F: FnOnce(&T) -> Option<&U>>(
        original: Ref<'b, T>,
        part: F,
    ) -> Result<Ref<'b, U>, Ref<'b, T>> {
        match part(original.value) {
            Some(value) => Ok(Ref { value, borrow: original.borrow }),
            None => Err(original),
        }
    }

    /// Borrows of two parts of the value; both count as readers.
    pub fn map_split<U: ?Sized, V: ?Sized, F: FnOnce(&T) -> (&U, &V)>(
        original: Ref<'b, T>,
        parts: F,
    ) -> (Ref<'b, U>, Ref<'b, V>) {
        let (first, second) = parts(original.value);
        let borrows = original.borrow.borrows;
        borrows.set(borrows.get() + 1);
        (Ref { value: first, borrow: original.borrow }, Ref { value: second, borrow: Reading { borrows } })
    }
}

impl<'b, T: ?Sized> RefMut<'b, T> {
    /// A borrow of a part of the value, or the borrow back when there is no such part.
    pub fn filter_map<U: ?Sized, F: FnOnce(&mut T) -> Option<&mut U>>(
        original: RefMut<'b, T>,
        part: F,
    ) -> Result<RefMut<'b, U>, RefMut<'b, T>> {
        let whole: *mut T = original.value;
        match part(unsafe { &mut *whole }) {
            Some(value) => Ok(RefMut { value, borrow: original.borrow }),
            None => Err(original),
        }
    }

    /// Borrows of two parts of the value; both count as writers.
    pub fn map_split<U: ?Sized, V: ?Sized, F: FnOnce(&mut T) -> (&mut U, &mut V)>(
        original: RefMut<'b, T>,
        parts: F,
    ) -> (RefMut<'b, U>, RefMut<'b, V>) {
        let (first, second) = parts(original.value);
        let borrows = original.borrow.borrows;
        borrows.set(borrows.get() - 1);
        (RefMut { value: first, borrow: original.borrow }, RefMut { value: second, borrow: Writing { borrows } })
    }
}

impl<T, F> LazyCell<T, F> {
    /// The value, if it was made already.
    pub fn get(cell: &LazyCell<T, F>) -> Option<&T> {
        cell.value.get()
    }

    /// The value for changing, if it was made already.
    pub fn get_mut(cell: &mut LazyCell<T, F>) -> Option<&mut T> {
        cell.value.get_mut()
    }
}

impl<T, F: FnOnce() -> T> LazyCell<T, F> {
    /// The value for changing, made now if it was not.
    pub fn force_mut(cell: &mut LazyCell<T, F>) -> &mut T {
        LazyCell::force(cell);
        cell.value.get_mut().unwrap()
    }
}

impl<T> AsRef<[Cell<T>]> for Cell<[T]> {
    fn as_ref(&self) -> &[Cell<T>] {
        self.as_slice_of_cells()
    }
}

#[each([Cell<T>], [Cell<T>; N])]
impl<T, const N: usize> AsRef<each> for Cell<[T; N]> {
    fn as_ref(&self) -> &each {
        self.as_array_of_cells()
    }
}
