//! There is one thread; it can say whether it panics, and it has variables of its own.

use crate::cell::{Cell, RefCell, UnsafeCell};
use crate::fmt;

/// Is a panic under way?
pub fn panicking() -> bool {
    crate::intrinsics::panicking()
}

/// A variable of `thread_local!`: made when it is first asked for, dropped when `main` has returned.
#[lang = "local_key"]
pub struct LocalKey<T: 'static> {
    init: fn() -> T,
    value: UnsafeCell<Option<T>>,
    is_gone: Cell<bool>,
}

unsafe impl<T> Sync for LocalKey<T> {}

impl<T> crate::panic::RefUnwindSafe for LocalKey<T> {}

/// The variable was dropped already.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AccessError;

impl fmt::Display for AccessError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("already destroyed")
    }
}

/// How many variables with a destructor a thread may have.
const MOST_ENDINGS: usize = 64;

/// What is to be dropped when `main` has returned.
static mut ENDINGS: [Option<(fn(*const u8), *const u8)>; MOST_ENDINGS] = [None; MOST_ENDINGS];
static mut ENDING_COUNT: usize = 0;

/// Stands for the thread: it is dropped when `main` is over, by a panic too.
#[lang = "thread_end"]
struct ThreadEnd;

impl Drop for ThreadEnd {
    fn drop(&mut self) {
        thread_exit();
    }
}

/// Drops the variables, those made last first. No panic leaves it: there is nobody left to catch it.
#[lang = "thread_exit"]
extern "C" fn thread_exit() {
    unsafe {
        while ENDING_COUNT > 0 {
            ENDING_COUNT -= 1;
            if let Some((end, key)) = ENDINGS[ENDING_COUNT] {
                end(key);
            }
        }
    }
}

/// Drops the variable of one key.
fn end_of<T: 'static>(key: *const u8) {
    let key = unsafe { &*(key as *const LocalKey<T>) };
    key.is_gone.set(true);
    let value = unsafe { (*key.value.get()).take() };
    drop(value);
}

fn gone() -> ! {
    panic!("cannot access a Thread Local Storage value during or after destruction: AccessError")
}

impl<T: 'static> LocalKey<T> {
    /// For `thread_local!`.
    pub const fn new(init: fn() -> T) -> LocalKey<T> {
        LocalKey { init, value: UnsafeCell::new(None), is_gone: Cell::new(false) }
    }

    /// The variable, made now if it was not yet.
    fn place(&'static self) -> Option<&'static T> {
        self.place_or(self.init)
    }

    /// The variable, made now by `make` if it was not yet.
    fn place_or(&'static self, make: impl FnOnce() -> T) -> Option<&'static T> {
        if self.is_gone.get() {
            return None;
        }
        let room = self.value.get();
        unsafe {
            if (*room).is_none() {
                let value = make();
                *room = Some(value);
                if crate::mem::needs_drop::<T>() && ENDING_COUNT < MOST_ENDINGS {
                    ENDINGS[ENDING_COUNT] = Some((end_of::<T>, self as *const LocalKey<T> as *const u8));
                    ENDING_COUNT += 1;
                }
            }
            (*room).as_ref()
        }
    }

    /// Calls `f` with the variable.
    pub fn with<F: FnOnce(&T) -> R, R>(&'static self, f: F) -> R {
        match self.place() {
            Some(value) => f(value),
            None => gone(),
        }
    }

    /// Calls `f` with the variable, unless it was dropped already.
    pub fn try_with<F: FnOnce(&T) -> R, R>(&'static self, f: F) -> Result<R, AccessError> {
        match self.place() {
            Some(value) => Ok(f(value)),
            None => Err(AccessError),
        }
    }
}

impl<T: 'static> LocalKey<Cell<T>> {
    /// Puts a value in; what the variable would begin with is not made.
    pub fn set(&'static self, value: T) {
        let mut given = Some(value);
        let place = self.place_or(|| Cell::new(given.take().unwrap()));
        match (place, given) {
            (Some(cell), Some(value)) => cell.set(value),
            (Some(_), None) => {}
            (None, _) => gone(),
        }
    }

    /// A copy of the value.
    pub fn get(&'static self) -> T
    where
        T: Copy,
    {
        self.with(|cell| cell.get())
    }

    /// The value, with the default left in its place.
    pub fn take(&'static self) -> T
    where
        T: Default,
    {
        self.with(|cell| cell.take())
    }

    /// Puts a value in and gives the old one back.
    pub fn replace(&'static self, value: T) -> T {
        self.with(|cell| cell.replace(value))
    }
}

impl<T: 'static> LocalKey<RefCell<T>> {
    /// Lends the value.
    pub fn with_borrow<F: FnOnce(&T) -> R, R>(&'static self, f: F) -> R {
        self.with(|cell| f(&cell.borrow()))
    }

    /// Lends the value for changing.
    pub fn with_borrow_mut<F: FnOnce(&mut T) -> R, R>(&'static self, f: F) -> R {
        self.with(|cell| f(&mut cell.borrow_mut()))
    }

    /// Puts a value in; what the variable would begin with is not made.
    pub fn set(&'static self, value: T) {
        let mut given = Some(value);
        let place = self.place_or(|| RefCell::new(given.take().unwrap()));
        match (place, given) {
            (Some(cell), Some(value)) => {
                cell.replace(value);
            }
            (Some(_), None) => {}
            (None, _) => gone(),
        }
    }

    /// The value, with the default left in its place.
    pub fn take(&'static self) -> T
    where
        T: Default,
    {
        self.with(|cell| cell.take())
    }

    /// Puts a value in and gives the old one back.
    pub fn replace(&'static self, value: T) -> T {
        self.with(|cell| cell.replace(value))
    }
}
