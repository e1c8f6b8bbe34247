//! What is done once, or made when it is first asked for.

use crate::cell::{Cell, UnsafeCell};
use crate::fmt;
use crate::marker::PhantomData;
use crate::mem;
use crate::ops::{Deref, DerefMut};
use crate::panic::{RefUnwindSafe, UnwindSafe};
use crate::panicking;

/// How far a `Once` has come.
#[derive(Clone, Copy, PartialEq)]
#[repr(u32)]
pub(crate) enum Progress {
    New,
    Running,
    Poisoned,
    Done,
}

/// Runs a function once, however often it is asked.
pub struct Once {
    state: Cell<Progress>,
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

unsafe impl Sync for Once {}

impl UnwindSafe for Once {}

impl RefUnwindSafe for Once {}

impl fmt::Debug for Once {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Once { .. }")
    }
}

/// A value that is put in once, from any thread.
pub struct OnceLock<T> {
    once: Once,
    value: UnsafeCell<mem::MaybeUninit<T>>,
    owns: PhantomData<T>,
}

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

unsafe impl<T: Sync + Send> Sync for OnceLock<T> {}

unsafe impl<T: Send> Send for OnceLock<T> {}

impl<T: UnwindSafe> UnwindSafe for OnceLock<T> {}

impl<T: RefUnwindSafe + UnwindSafe> RefUnwindSafe for OnceLock<T> {}

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

/// A value that is made when it is first asked for, from any thread.
pub struct LazyLock<T, F = fn() -> T> {
    cell: crate::cell::LazyCell<T, F>,
}

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

unsafe impl<T: Sync + Send, F: Send> Sync for LazyLock<T, F> {}

impl<T: UnwindSafe, F: UnwindSafe> UnwindSafe for LazyLock<T, F> {}

impl<T: RefUnwindSafe + UnwindSafe, F: UnwindSafe> RefUnwindSafe for LazyLock<T, F> {}

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
