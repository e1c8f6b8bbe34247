//! What cells can do besides, in a file beside since few programs ask for it.

use crate::cell::{BorrowError, Cell, LazyCell, Reading, Ref, RefCell, RefMut, UnsafeCell, Writing};

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
