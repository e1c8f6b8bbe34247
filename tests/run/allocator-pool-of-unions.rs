use std::alloc::{alloc, dealloc, Layout};
use std::marker::PhantomData;
use std::ptr::{self, NonNull};
use std::ops::{Deref, DerefMut};
use std::cell::Cell;
union Slot<T> { next: Option<NonNull<Slot<T>>>, value: std::mem::ManuallyDrop<T> }
struct Pool<T> { block: NonNull<Slot<T>>, cap: usize, free: Cell<Option<NonNull<Slot<T>>>>, used: Cell<usize> }
struct Handle<'p, T> { pool: &'p Pool<T>, slot: NonNull<Slot<T>>, _m: PhantomData<T> }
impl<T> Pool<T> {
    fn new(cap: usize) -> Self {
        assert!(cap > 0);
        let layout = Layout::array::<Slot<T>>(cap).unwrap();
        let block = NonNull::new(unsafe { alloc(layout) } as *mut Slot<T>).expect("no memory");
        let mut next = None;
        for i in (0..cap).rev() {
            unsafe { let s = block.as_ptr().add(i); s.write(Slot { next }); next = NonNull::new(s); }
        }
        Pool { block, cap, free: Cell::new(next), used: Cell::new(0) }
    }
    fn put(&self, value: T) -> Result<Handle<'_, T>, T> {
        let Some(slot) = self.free.get() else { return Err(value) };
        unsafe { self.free.set(slot.as_ref().next); ptr::addr_of_mut!((*slot.as_ptr()).value).write(std::mem::ManuallyDrop::new(value)); }
        self.used.set(self.used.get() + 1);
        Ok(Handle { pool: self, slot, _m: PhantomData })
    }
}
impl<T> Drop for Pool<T> { fn drop(&mut self) { assert_eq!(self.used.get(), 0); unsafe { dealloc(self.block.as_ptr().cast(), Layout::array::<Slot<T>>(self.cap).unwrap()) } } }
impl<T> Deref for Handle<'_, T> { type Target = T; fn deref(&self) -> &T { unsafe { &(*self.slot.as_ptr()).value } } }
impl<T> DerefMut for Handle<'_, T> { fn deref_mut(&mut self) -> &mut T { unsafe { &mut *std::ptr::addr_of_mut!((*self.slot.as_ptr()).value).cast::<T>() } } }
impl<T> Drop for Handle<'_, T> {
    fn drop(&mut self) { unsafe {
        std::mem::ManuallyDrop::drop(&mut (*self.slot.as_ptr()).value);
        self.slot.as_ptr().write(Slot { next: self.pool.free.get() });
        self.pool.free.set(Some(self.slot)); self.pool.used.set(self.pool.used.get() - 1);
    } }
}
fn main() {
    let pool = Pool::new(3);
    let a = pool.put(String::from("a")).ok().unwrap();
    let mut b = pool.put(String::from("b")).ok().unwrap();
    b.push_str("!!");
    { let c = pool.put(String::from("c")).ok().unwrap(); println!("{} {} {}", *a, *b, *c);
      println!("{:?}", pool.put(String::from("d")).err()); }
    let addr = a.slot; drop(a);
    let e = pool.put(format!("e{}", 1)).ok().unwrap();
    println!("{} {} {}", e.slot == addr, *e, pool.used.get());
}
//~| a b!! c
//~| Some("d")
//~| true e1 2
