//! Where a call was made from.

use crate::any::Any;
use crate::boxed::Box;
use crate::cell::UnsafeCell;
use crate::fmt;
use crate::intrinsics;
use crate::ops::{Deref, DerefMut, FnOnce};
use crate::panicking;
use crate::ptr;
use crate::ptr::NonNull;
use crate::rc::Rc;
use crate::string::String;

/// A place in the program.
#[lang = "location"]
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Location<'a> {
    file: &'a str,
    line: u32,
    column: u32,
}

impl<'a> Location<'a> {
    /// The place of the call that led here.
    #[track_caller]
    pub fn caller() -> &'static Location<'static> {
        place_of(intrinsics::caller_line(), intrinsics::caller_column())
    }

    /// The file's name.
    pub const fn file(&self) -> &str {
        self.file
    }

    /// The line, counted from 1.
    pub const fn line(&self) -> u32 {
        self.line
    }

    /// The column, counted from 1.
    pub const fn column(&self) -> u32 {
        self.column
    }
}

/// How many places a program may ask for.
const MOST_PLACES: usize = 256;

/// The places that were asked for so far, each once: a `Location` lives for ever and takes no block.
static mut PLACES: [Location<'static>; MOST_PLACES] = [Location { file: "", line: 0, column: 0 }; MOST_PLACES];

/// The one `Location` of a line and column.
fn place_of(line: u32, column: u32) -> &'static Location<'static> {
    let mut at = 0;
    while at < MOST_PLACES {
        let place = unsafe { &raw mut PLACES[at] };
        unsafe {
            if (*place).line == 0 {
                ptr::write(place, Location { file: file!(), line, column });
            }
            if (*place).line == line && (*place).column == column {
                return &*place;
            }
        }
        at += 1;
    }
    panicking::panic_text("Location::caller was asked for more than 256 places")
}

impl<'a> fmt::Display for Location<'a> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.file)?;
        f.write_str(":")?;
        fmt::Display::fmt(&self.line, f)?;
        f.write_str(":")?;
        fmt::Display::fmt(&self.column, f)
    }
}

/// Values that are whole after a panic: whoever catches it may go on to use them.
#[lang = "unwind_safe"]
pub auto trait UnwindSafe {}

/// Values that are whole after a panic, also when it was only lent to what panicked.
#[lang = "ref_unwind_safe"]
pub auto trait RefUnwindSafe {}

impl<T: ?Sized> !UnwindSafe for &mut T {}
impl<T: RefUnwindSafe + ?Sized> UnwindSafe for &T {}
impl<T: RefUnwindSafe + ?Sized> UnwindSafe for *const T {}
impl<T: RefUnwindSafe + ?Sized> UnwindSafe for *mut T {}
impl<T: RefUnwindSafe + ?Sized> UnwindSafe for NonNull<T> {}
impl<T: UnwindSafe + ?Sized> UnwindSafe for crate::non_null::Unique<T> {}
impl<T: RefUnwindSafe + ?Sized> UnwindSafe for Rc<T> {}
impl<T: RefUnwindSafe + ?Sized> RefUnwindSafe for Rc<T> {}
impl<T: ?Sized> !RefUnwindSafe for UnsafeCell<T> {}
impl<T> UnwindSafe for AssertUnwindSafe<T> {}
impl<T> RefUnwindSafe for AssertUnwindSafe<T> {}

/// Says that a value is whole after a panic.
pub struct AssertUnwindSafe<T>(pub T);

impl<T> Deref for AssertUnwindSafe<T> {
    type Target = T;
    fn deref(&self) -> &T {
        &self.0
    }
}

impl<T> DerefMut for AssertUnwindSafe<T> {
    fn deref_mut(&mut self) -> &mut T {
        &mut self.0
    }
}

impl<R, F: FnOnce() -> R> FnOnce<()> for AssertUnwindSafe<F> {
    type Output = R;
    fn call_once(self, _args: ()) -> R {
        (self.0)()
    }
}

impl<T: Default> Default for AssertUnwindSafe<T> {
    fn default() -> Self {
        AssertUnwindSafe(T::default())
    }
}

impl<T: fmt::Debug> fmt::Debug for AssertUnwindSafe<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("AssertUnwindSafe").field(&self.0).finish()
    }
}

/// Calls `f`. A panic in it ends here and becomes an `Err` with what the panic carried.
pub fn catch_unwind<F: FnOnce() -> R + UnwindSafe, R>(f: F) -> Result<R, Box<dyn Any + Send>> {
    let mut work: (Option<F>, Option<R>) = (Some(f), None);
    if intrinsics::attempt(attempted::<F, R>, &raw mut work as *mut u8) {
        Err(panicking::take_carried())
    } else {
        Ok(work.1.unwrap())
    }
}

/// What `catch_unwind` attempts: the function is taken out of `data`, its result left there.
fn attempted<F: FnOnce() -> R, R>(data: *mut u8) {
    let work = unsafe { &mut *(data as *mut (Option<F>, Option<R>)) };
    let f = work.0.take().unwrap();
    work.1 = Some(f());
}

/// Panics with a value for whoever catches it.
#[track_caller]
pub fn panic_any<M: 'static + Any + Send>(message: M) -> ! {
    let carried: Box<dyn Any + Send> = Box::new(message);
    let mut f = fmt::Formatter::stream(3);
    f.piece(panicking::carried_text(&*carried));
    panicking::carry(carried);
    intrinsics::panic_carried(false)
}

/// Goes on with a panic that was caught. Nothing is printed again.
pub fn resume_unwind(payload: Box<dyn Any + Send>) -> ! {
    let mut f = fmt::Formatter::stream(3);
    f.piece(panicking::carried_text(&*payload));
    panicking::carry(payload);
    intrinsics::panic_carried(true)
}

/// What a hook learns about a panic.
pub struct PanicHookInfo<'a> {
    payload: &'a (dyn Any + Send),
    location: Location<'a>,
}

impl<'a> PanicHookInfo<'a> {
    /// What the panic carries.
    pub fn payload(&self) -> &(dyn Any + Send) {
        self.payload
    }

    /// What the panic carries, if it is text.
    pub fn payload_as_str(&self) -> Option<&str> {
        if let Some(text) = self.payload.downcast_ref::<&str>() {
            Some(*text)
        } else if let Some(text) = self.payload.downcast_ref::<String>() {
            Some(text.as_str())
        } else {
            None
        }
    }

    /// Where the panic began.
    pub fn location(&self) -> Option<&Location<'_>> {
        Some(&self.location)
    }
}

impl<'a> fmt::Display for PanicHookInfo<'a> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("panicked at ")?;
        fmt::Display::fmt(&self.location, f)?;
        if let Some(text) = self.payload_as_str() {
            f.write_str(":\n")?;
            f.write_str(text)?;
        }
        Ok(())
    }
}

/// The older name of `PanicHookInfo`.
pub type PanicInfo<'a> = PanicHookInfo<'a>;

/// What the program wants to be called when it panics.
static mut HOOK: Option<Box<dyn Fn(&PanicHookInfo<'_>) + 'static + Sync + Send>> = None;
/// Is it being called?
static mut IN_HOOK: bool = false;

/// From now on `hook` is called for each panic, and nothing is printed.
pub fn set_hook(hook: Box<dyn Fn(&PanicHookInfo<'_>) + 'static + Sync + Send>) {
    unsafe {
        HOOK = Some(hook);
    }
    intrinsics::panic_hook(run_hook);
}

/// The hook, and printing from now on.
pub fn take_hook() -> Box<dyn Fn(&PanicHookInfo<'_>) + 'static + Sync + Send> {
    let hook = unsafe { &mut *(&raw mut HOOK) }.take();
    intrinsics::panic_unhook();
    match hook {
        Some(hook) => hook,
        None => Box::new(print_info),
    }
}

/// What happens without a hook.
fn print_info(info: &PanicHookInfo<'_>) {
    let mut f = fmt::Formatter::stream(2);
    f.piece("thread 'main' ");
    let _ = fmt::Display::fmt(info, &mut f);
    f.piece("\n");
}

/// The machine calls this before it unwinds.
fn run_hook() {
    unsafe {
        if IN_HOOK {
            let mut f = fmt::Formatter::stream(2);
            f.piece("thread panicked while processing panic. aborting.\n");
            intrinsics::abort();
        }
        IN_HOOK = true;
        panicking::call_with_carried(tell_hook);
        IN_HOOK = false;
    }
    intrinsics::panic_go()
}

/// The hook, with what the panic carries.
fn tell_hook(payload: &(dyn Any + Send)) {
    let (line, column) = (intrinsics::panic_fact(2) as u32, intrinsics::panic_fact(3) as u32);
    let info = PanicHookInfo { payload, location: Location { file: file!(), line, column } };
    if let Some(hook) = unsafe { &*(&raw const HOOK) } {
        hook(&info);
    }
}
