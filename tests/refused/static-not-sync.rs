// All threads may read a static, so its type must be Sync; a raw pointer is not.
use std::cell::{Cell, RefCell, UnsafeCell};
use std::ptr::{self, NonNull};
use std::sync::atomic::AtomicPtr;
use std::sync::{LazyLock, Mutex, OnceLock};

struct Shared(*const u8);

unsafe impl Sync for Shared {}

static RAW: *const u8 = ptr::null(); //~ E0277
static CELL: Cell<u8> = Cell::new(1); //~ E0277
static REF_CELL: RefCell<Vec<u8>> = RefCell::new(Vec::new()); //~ E0277
static UNSAFE_CELL: UnsafeCell<u8> = UnsafeCell::new(1); //~ E0277
static INSIDE: [Option<NonNull<u8>>; 2] = [None; 2]; //~ E0277
static OBJECT: &dyn Fn() = &|| (); //~ E0277
static LOCKED: Mutex<*const u8> = Mutex::new(ptr::null()); //~ E0277

static mut CHANGED: *mut u8 = ptr::null_mut();
static SHARED: Shared = Shared(ptr::null());
static ATOMIC: AtomicPtr<u8> = AtomicPtr::new(ptr::null_mut());
static SYNC_OBJECT: &(dyn Fn() + Sync) = &|| ();
static ONCE: OnceLock<Vec<u8>> = OnceLock::new();
static LAZY: LazyLock<Vec<u8>> = LazyLock::new(Vec::new);
static FUNCTION: fn() = main;
const CONSTANT: *const u8 = ptr::null();
thread_local! {
    static OWN: Cell<u8> = Cell::new(1);
}

fn main() {
    static IN_A_BODY: *const u8 = ptr::null(); //~ E0277
}
