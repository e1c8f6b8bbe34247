// Parts of borrows, and what locks and lazy values can do besides.
use std::cell::{LazyCell, OnceCell, Ref, RefCell, RefMut, UnsafeCell};
use std::sync::atomic::{AtomicBool, AtomicPtr, AtomicU8, Ordering::SeqCst};
use std::sync::{LazyLock, Mutex, Once, OnceLock, RwLock, RwLockWriteGuard, Weak};

static STOCK: LazyLock<u32> = LazyLock::new(|| 40 + 2);

fn main() {
    let pair = RefCell::new((1, String::from("salt")));
    {
        let (number, word) = Ref::map_split(pair.borrow(), |pair| (&pair.0, &pair.1));
        drop(number);
        println!("{word} {}", pair.try_borrow_mut().is_err()); //~| salt true
    }
    {
        let (mut number, word) = RefMut::map_split(pair.borrow_mut(), |pair| (&mut pair.0, &mut pair.1));
        drop(word);
        *number += 1;
        println!("{}", pair.try_borrow().is_err()); //~| true
    }
    println!("{}", pair.try_borrow_mut().is_ok()); //~| true
    println!("{:?}", Ref::filter_map(pair.borrow(), |pair| pair.1.get(2..)).as_deref()); //~| Ok("lt")
    println!("{:?}", unsafe { pair.try_borrow_unguarded() }.map(|pair| pair.0)); //~| Ok(2)
    println!("{:?}", RefCell::new(1) < RefCell::new(2)); //~| true

    let mut lazy = LazyCell::new(|| 5);
    println!("{lazy:?}"); //~| LazyCell(<uninit>)
    *lazy += 1;
    println!("{lazy:?} {}", *STOCK); //~| LazyCell(6) 42
    println!("{:?} {:?}", OnceCell::from(3), OnceLock::<u8>::new().clone()); //~| OnceCell(3) OnceLock(<uninit>)
    println!("{}", UnsafeCell::from(4).into_inner()); //~| 4

    let flag = AtomicBool::new(true);
    println!("{} {}", flag.fetch_not(SeqCst), flag.fetch_nand(true, SeqCst)); //~| true false
    let mut byte = 7u8;
    let atomic = unsafe { AtomicU8::from_ptr(&mut byte) };
    println!("{} {:?}", atomic.update(SeqCst, SeqCst, |n| n * 2), atomic.try_update(SeqCst, SeqCst, |_| None)); //~| 7 Err(14)
    let mut row = [10, 20];
    let place = AtomicPtr::new(row.as_mut_ptr());
    place.fetch_ptr_add(1, SeqCst);
    println!("{}", unsafe { *place.load(SeqCst) }); //~| 20
    println!("{}", AtomicPtr::<u8>::default().load(SeqCst).is_null()); //~| true

    let lock = RwLock::from(1);
    let reading = RwLockWriteGuard::downgrade(lock.write().unwrap());
    println!("{reading:?} {} {}", lock.try_read().is_ok(), lock.try_write().is_err()); //~| 1 true true
    println!("{}", Weak::<u8>::new().ptr_eq(&Weak::new())); //~| true

    let once = Once::new();
    let mutex = Mutex::new(0);
    std::panic::set_hook(Box::new(|_| {}));
    let _ = std::panic::catch_unwind(|| once.call_once(|| panic!("spilled")));
    once.call_once_force(|state| println!("{}", state.is_poisoned())); //~| true
    println!("{}", once.is_completed()); //~| true
    let _ = std::panic::catch_unwind(|| {
        let _held = mutex.lock();
        panic!("spilled")
    });
    println!("{}", mutex.is_poisoned()); //~| true
    mutex.clear_poison();
    println!("{}", mutex.lock().is_ok()); //~| true
}
