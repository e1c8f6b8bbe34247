# The never-dropped list against a count: each way of leaving a value behind, or of not doing so, is tried with four of eight types. Every value
# says when it is made and when it is dropped, so that what was never dropped can be counted from the output; of each type of
# ours the list must have just as many. An entry counts for what is in it: `E<(W, Z)>` is one W and one Z; an owner's
# contents, in a block of their own, have entries of their own.
cat >head.rs <<'RUST'
#![allow(unused, static_mut_refs)]
use std::alloc::{alloc, dealloc, Layout};
use std::mem::{self, ManuallyDrop, MaybeUninit};
use std::ptr;
use std::rc::Rc;
use std::cell::{Cell, RefCell};
use std::panic::{catch_unwind, AssertUnwindSafe};
static mut NEXT: u32 = 0;
fn id() -> u32 { unsafe { NEXT += 1; NEXT } }
trait Make { fn make() -> Self; }
struct Z;
impl Make for Z { fn make() -> Self { println!("+Z"); Z } }
impl Drop for Z { fn drop(&mut self) { println!("-Z"); } }
struct W(u32);
impl Make for W { fn make() -> Self { println!("+W"); W(id()) } }
impl Drop for W { fn drop(&mut self) { println!("-W"); } }
struct S { name: String, n: u32 }
impl Make for S { fn make() -> Self { println!("+S"); S { name: String::from("s"), n: id() } } }
impl Drop for S { fn drop(&mut self) { println!("-S"); } }
struct N(W);
impl Make for N { fn make() -> Self { N(W::make()) } }
struct G { z: Z, n: u32 }
impl Make for G { fn make() -> Self { G { z: Z::make(), n: 4 } } }
struct P(Z, Z);
impl Make for P { fn make() -> Self { P(Z::make(), Z::make()) } }
struct Q { a: W, s: S, z: Z }
impl Make for Q { fn make() -> Self { Q { a: W::make(), s: S::make(), z: Z::make() } } }
struct D { w: W, k: u8 }
impl Make for D { fn make() -> Self { println!("+D"); D { w: W::make(), k: 1 } } }
impl Drop for D { fn drop(&mut self) { println!("-D"); } }
enum E<T> { A(T), B }
union U<T> { v: ManuallyDrop<T>, n: () }
struct Keep<T> { inner: ManuallyDrop<T>, on: bool }
impl<T> Drop for Keep<T> { fn drop(&mut self) { if self.on { unsafe { ManuallyDrop::drop(&mut self.inner) } } } }
struct MyBox<T> { p: *mut T, wash: bool, free: bool }
impl<T> MyBox<T> {
    fn new(v: T) -> Self {
        let layout = Layout::new::<T>();
        let p = if layout.size() == 0 { ptr::NonNull::<T>::dangling().as_ptr() } else { unsafe { alloc(layout) as *mut T } };
        unsafe { ptr::write(p, v); }
        MyBox { p, wash: true, free: true }
    }
}
impl<T> Drop for MyBox<T> {
    fn drop(&mut self) {
        let layout = Layout::new::<T>();
        unsafe {
            if self.wash { ptr::drop_in_place(self.p); }
            if self.free && layout.size() != 0 { dealloc(self.p as *mut u8, layout); }
        }
    }
}
struct Node<T> { v: T, next: RefCell<Option<Rc<Node<T>>>> }
trait Any2 {}
impl<T> Any2 for T {}
trait Kept: Sized { fn into_kept(self) -> ManuallyDrop<Self> { ManuallyDrop::new(self) } }
impl<T> Kept for T {}
RUST

# One way a line, T is the type.
cat >ways <<'WAYS'
let v = T::make(); drop(v);
let v = T::make();
let _ = T::make();
T::make();
mem::forget(T::make());
let v = T::make(); mem::forget(v);
let v = ManuallyDrop::new(T::make());
let mut v = ManuallyDrop::new(T::make()); unsafe { ManuallyDrop::drop(&mut v) };
let v = ManuallyDrop::new(T::make()); drop(ManuallyDrop::into_inner(v));
let mut v = ManuallyDrop::new(T::make()); drop(unsafe { ManuallyDrop::take(&mut v) });
let mut v = ManuallyDrop::new(T::make()); mem::forget(unsafe { ManuallyDrop::take(&mut v) });
let mut v = ManuallyDrop::new(T::make()); v = ManuallyDrop::new(T::make());
let v = ManuallyDrop::new(T::make()); let w = v; let x = w;
let v = ManuallyDrop::new(T::make()); unsafe { drop(ptr::read(&*v)); }
let b = Box::new(ManuallyDrop::new(T::make()));
let mut b = Box::new(ManuallyDrop::new(T::make())); unsafe { ManuallyDrop::drop(&mut b) };
let v = vec![ManuallyDrop::new(T::make()), ManuallyDrop::new(T::make())];
let v = Some(ManuallyDrop::new(T::make()));
let v = (ManuallyDrop::new(T::make()), 5);
let v = [ManuallyDrop::new(T::make()), ManuallyDrop::new(T::make())];
let v = MaybeUninit::new(T::make());
let v = MaybeUninit::new(T::make()); drop(unsafe { v.assume_init() });
let v = MaybeUninit::new(T::make()); let w = unsafe { v.assume_init() };
let mut v = MaybeUninit::new(T::make()); unsafe { v.assume_init_drop() };
let mut v = MaybeUninit::<T>::uninit(); v.write(T::make());
let mut v = MaybeUninit::<T>::uninit(); v.write(T::make()); v.write(T::make()); unsafe { v.assume_init_drop() };
let mut v = MaybeUninit::<T>::uninit(); unsafe { v.as_mut_ptr().write(T::make()); drop(v.assume_init_read()); }
let mut v: [MaybeUninit<T>; 3] = [const { MaybeUninit::uninit() }; 3]; v[0].write(T::make()); v[1].write(T::make()); unsafe { v[0].assume_init_drop(); }
let mut v: [MaybeUninit<T>; 2] = [const { MaybeUninit::uninit() }; 2]; for x in &mut v { x.write(T::make()); } let a: [T; 2] = unsafe { mem::transmute_copy(&v) };
let b = Box::new(MaybeUninit::new(T::make()));
let mut b: Box<MaybeUninit<T>> = Box::new(MaybeUninit::uninit()); b.write(T::make()); let c = unsafe { b.assume_init() };
let mut x = T::make(); unsafe { ptr::write(&mut x, T::make()) };
let mut x = T::make(); let old = unsafe { ptr::read(&x) }; unsafe { ptr::write(&mut x, T::make()) };
let mut x = T::make(); let old = mem::replace(&mut x, T::make()); mem::forget(old);
let mut x = T::make(); let mut y = T::make(); mem::swap(&mut x, &mut y); mem::forget(x);
let mut x = T::make(); x = T::make();
let x; x = T::make();
let x = T::make(); let y = unsafe { ptr::read(&x) }; mem::forget(x);
let x = T::make(); let y = unsafe { ptr::read(&x) }; mem::forget(y);
let x = T::make(); let y = unsafe { ptr::read(&x) }; mem::forget(x); mem::forget(y);
let b = Box::new(T::make());
let b = Box::new(T::make()); let v = *b;
let b = Box::new(T::make()); let v = *b; mem::forget(v);
let mut b = Box::new(T::make()); *b = T::make();
let mut b = Box::new(T::make()); unsafe { ptr::write(&mut *b, T::make()) };
let b = Box::leak(Box::new(T::make()));
mem::forget(Box::new(T::make()));
let p = Box::into_raw(Box::new(T::make()));
let p = Box::into_raw(Box::new(T::make())); drop(unsafe { Box::from_raw(p) });
let p = Box::into_raw(Box::new(T::make())); unsafe { drop(Box::from_raw(p as *mut ManuallyDrop<T>)) };
let p = Box::into_raw(Box::new(T::make())); unsafe { let v = ptr::read(p); if mem::size_of::<T>() > 0 { dealloc(p as *mut u8, Layout::new::<T>()) } }
let p = Box::into_raw(Box::new(T::make())); unsafe { if mem::size_of::<T>() > 0 { dealloc(p as *mut u8, Layout::new::<T>()) } }
let b = MyBox::new(T::make());
let mut b = MyBox::new(T::make()); b.wash = false;
let mut b = MyBox::new(T::make()); b.free = false;
let mut b = MyBox::new(T::make()); b.free = false; b.wash = false;
mem::forget(MyBox::new(T::make()));
let b = MyBox::new(T::make()); unsafe { *b.p = T::make() };
let b = MyBox::new(T::make()); unsafe { b.p.write(T::make()) };
let b = MyBox::new(T::make()); unsafe { drop(ptr::replace(b.p, T::make())) };
let b = MyBox::new(T::make()); unsafe { mem::forget(ptr::replace(b.p, T::make())) };
let k = Keep { inner: ManuallyDrop::new(T::make()), on: true };
let k = Keep { inner: ManuallyDrop::new(T::make()), on: false };
let k = Box::new(Keep { inner: ManuallyDrop::new(T::make()), on: false });
let mut k = Keep { inner: ManuallyDrop::new(T::make()), on: false }; let v = unsafe { ManuallyDrop::take(&mut k.inner) };
let k = vec![Keep { inner: ManuallyDrop::new(T::make()), on: false }, Keep { inner: ManuallyDrop::new(T::make()), on: true }];
let mut v = Vec::new(); v.push(T::make()); v.push(T::make());
let mut v = vec![T::make(), T::make(), T::make()]; unsafe { v.set_len(1) };
let mut v = vec![T::make(), T::make(), T::make()]; unsafe { v.set_len(0) };
let mut v = vec![T::make(), T::make()]; let x = v.pop();
let mut v = vec![T::make(), T::make()]; mem::forget(v.pop());
let mut v = vec![T::make(), T::make(), T::make()]; v.remove(0);
let mut v = vec![T::make(), T::make(), T::make()]; mem::forget(v.remove(1));
let mut v = vec![T::make(), T::make(), T::make()]; mem::forget(v.swap_remove(0));
let mut v = vec![T::make(), T::make(), T::make()]; v.truncate(1);
let mut v = vec![T::make()]; v.insert(0, T::make()); v.insert(1, T::make());
let mut v = vec![T::make(), T::make(), T::make()]; for x in v.drain(1..) { mem::forget(x); }
let v = vec![T::make(), T::make(), T::make()]; let mut i = v.into_iter(); i.next();
let v = vec![T::make(), T::make(), T::make()]; let mut i = v.into_iter(); mem::forget(i.next()); mem::forget(i);
mem::forget(vec![T::make(), T::make()]);
let b = Box::leak(vec![T::make(), T::make()].into_boxed_slice());
let v: Vec<T> = (0..6).map(|_| T::make()).collect(); let w = v;
let mut v: Vec<T> = Vec::new(); for _ in 0..6 { v.push(T::make()); } mem::forget(v);
let mut v: Vec<T> = Vec::new(); for _ in 0..5 { v.push(T::make()); } unsafe { v.set_len(3); }
let v = ManuallyDrop::new(vec![T::make(), T::make()]);
let mut v = ManuallyDrop::new(vec![T::make(), T::make()]); let w = unsafe { Vec::from_raw_parts(v.as_mut_ptr(), v.len(), v.capacity()) };
let mut v = vec![T::make(), T::make()]; let w = mem::take(&mut v);
let mut v = vec![T::make(), T::make()]; unsafe { ptr::write(v.as_mut_ptr(), T::make()) };
let mut v = vec![T::make(), T::make()]; let w = v.split_off(1); mem::forget(w);
let mut v = vec![T::make(), T::make()]; let mut w = vec![T::make()]; v.append(&mut w); mem::forget(w);
let mut v = vec![T::make(), T::make(), T::make(), T::make()]; let mut k = 0; v.retain(|_| { k += 1; k % 2 == 0 });
let mut o = Some(T::make()); let x = o.take();
let mut o = Some(T::make()); mem::forget(o.take());
let mut o = Some(T::make()); o = None;
let mut o = Some(T::make()); unsafe { ptr::write(&mut o, None) };
let mut o = Some(T::make()); let x = o.replace(T::make());
let o = Some(T::make()); mem::forget(o);
let mut o = None; o.get_or_insert_with(T::make); mem::forget(o);
let o: Option<T> = None; mem::forget(o);
let b = Box::new(Some(T::make())); mem::forget(b);
let b: Box<Option<T>> = Box::new(None); mem::forget(b);
let e = E::A(T::make()); let f = E::B::<T>;
let e = E::A(T::make()); mem::forget(e);
let e = Box::new(E::A(T::make())); Box::leak(e);
let mut e = E::A(T::make()); unsafe { ptr::write(&mut e, E::B) };
let mut e = E::A(T::make()); e = E::B;
let e = E::A(T::make()); if let E::A(v) = e { mem::forget(v) };
let e = E::A(T::make()); match e { E::A(v) => drop(v), E::B => {} }
let u = U { v: ManuallyDrop::new(T::make()) };
let mut u = U { v: ManuallyDrop::new(T::make()) }; unsafe { ManuallyDrop::drop(&mut u.v) };
let u = U { v: ManuallyDrop::new(T::make()) }; let v = ManuallyDrop::into_inner(unsafe { u.v });
let t = (T::make(), T::make()); mem::forget(t.0);
let t = (T::make(), T::make()); mem::forget(t);
let a = [T::make(), T::make()]; mem::forget(a);
let a = [T::make(), T::make()]; let [x, y] = a; mem::forget(x);
let a = [T::make(), T::make()]; let x = unsafe { ptr::read(&a[0]) }; mem::forget(a);
let v = T::make(); let c = move || { let _x = &v; }; c();
let v = T::make(); let c = move || { let _x = v; }; c();
let r = Rc::new(T::make());
let r = Rc::new(T::make()); let s = r.clone(); mem::forget(s);
let r = Rc::new(T::make()); let v = Rc::try_unwrap(r).ok();
let r = Rc::new(T::make()); let p = Rc::into_raw(r);
let r = Rc::new(T::make()); let p = Rc::into_raw(r); drop(unsafe { Rc::from_raw(p) });
let r = Rc::new(T::make()); unsafe { Rc::increment_strong_count(Rc::as_ptr(&r)); }
let a = Rc::new(Node { v: T::make(), next: RefCell::new(None) }); *a.next.borrow_mut() = Some(a.clone());
let a = Rc::new(Node { v: T::make(), next: RefCell::new(None) }); let b = Rc::new(Node { v: T::make(), next: RefCell::new(Some(a.clone())) });
let c = Cell::new(Some(T::make())); let x = c.take();
let c = RefCell::new(T::make()); let x = c.replace(T::make()); mem::forget(x);
let c = RefCell::new(Some(T::make())); mem::forget(c.borrow_mut().take());
let b: Box<dyn Any2> = Box::new(T::make());
let b: Box<dyn Any2> = Box::new(T::make()); mem::forget(b);
let l = Layout::new::<T>(); if l.size() > 0 { unsafe { let p = alloc(l) as *mut T; p.write(T::make()); dealloc(p as *mut u8, l); } }
let l = Layout::new::<T>(); if l.size() > 0 { unsafe { let p = alloc(l) as *mut T; p.write(T::make()); ptr::drop_in_place(p); dealloc(p as *mut u8, l); } }
let l = Layout::new::<T>(); if l.size() > 0 { unsafe { let p = alloc(l) as *mut T; p.write(T::make()); p.write(T::make()); *p = T::make(); } }
let l = Layout::array::<T>(4).unwrap(); if l.size() > 0 { unsafe { let p = alloc(l) as *mut T; p.write(T::make()); p.add(1).write(T::make()); ptr::drop_in_place(p); dealloc(p as *mut u8, l); } }
let l = Layout::array::<T>(4).unwrap(); if l.size() > 0 { unsafe { let p = alloc(l) as *mut T; p.write(T::make()); ptr::copy_nonoverlapping(p, p.add(1), 1); ptr::drop_in_place(p.add(1)); dealloc(p as *mut u8, l); } }
let l = Layout::new::<T>(); if l.size() > 0 { unsafe { let p = alloc(l) as *mut T; p.write(T::make()); if id() > 0 { return; } dealloc(p as *mut u8, l); } }
let r = catch_unwind(AssertUnwindSafe(|| { let x = T::make(); let y = T::make(); mem::forget(x); panic!("p"); }));
let r = catch_unwind(AssertUnwindSafe(|| { let b = Box::into_raw(Box::new(T::make())); let y = T::make(); panic!("p"); }));
let r = catch_unwind(AssertUnwindSafe(|| { let y = ManuallyDrop::new(T::make()); let x = T::make(); panic!("p"); }));
let r = catch_unwind(AssertUnwindSafe(|| { let y = vec![T::make(), T::make()]; panic!("p"); }));
unsafe { let x = T::make(); let y: ManuallyDrop<T> = mem::transmute(x); }
unsafe { let x = ManuallyDrop::new(T::make()); let y: T = mem::transmute_copy(&x); }
let mut x = ManuallyDrop::new(T::make()); *x = T::make(); unsafe { ManuallyDrop::drop(&mut x) }
fn pass<T>(t: T) -> T { t } let x = pass(ManuallyDrop::new(T::make()));
fn pass<T>(t: T) {} pass(ManuallyDrop::new(T::make()));
fn pass<T>(t: T) -> T { t } let x = pass(T::make()); mem::forget(pass(x));
let x = T::make(); let x = T::make(); mem::forget(x);
let mut it = vec![T::make(), T::make()].into_iter(); for x in it { if id() > 0 { mem::forget(x); break; } }
use std::collections::VecDeque; let mut d = VecDeque::new(); d.push_back(T::make()); d.push_front(T::make()); mem::forget(d.pop_front());
use std::collections::BTreeMap; let mut d = BTreeMap::new(); d.insert(1, T::make()); d.insert(2, T::make()); d.insert(1, T::make()); mem::forget(d.remove(&2));
use std::collections::HashMap; let mut d = HashMap::new(); d.insert(1, T::make()); d.insert(2, T::make()); mem::forget(d.remove(&1));
use std::collections::LinkedList; let mut d = LinkedList::new(); d.push_back(T::make()); d.push_back(T::make()); mem::forget(d.pop_front());
let mut slot: Option<Box<T>> = Some(Box::new(T::make())); unsafe { ptr::write(&mut slot, None) };
let b: Box<[T]> = vec![T::make(), T::make()].into(); let p = Box::into_raw(b); unsafe { drop(Box::from_raw(p)) };
let b = Box::new([T::make(), T::make()]); mem::forget(b);
let x: Result<T, u8> = Ok(T::make()); mem::forget(x);
let x: Result<T, u8> = Ok(T::make()); let y = x.ok();
unsafe { static mut ST: Option<Box<u8>> = None; } let b = Box::new((T::make(), 4u8)); let (x, y) = *b; mem::forget(x);
unsafe { let mut a = MaybeUninit::<(T, u32)>::uninit(); let p = a.as_mut_ptr(); ptr::addr_of_mut!((*p).0).write(T::make()); ptr::addr_of_mut!((*p).1).write(3); let v = a.assume_init(); }
unsafe { let mut a = MaybeUninit::<(T, T)>::uninit(); let p = a.as_mut_ptr(); ptr::addr_of_mut!((*p).0).write(T::make()); }
unsafe { let mut x = T::make(); let mut y = T::make(); ptr::swap(&mut x, &mut y); let z = ptr::read(&x); ptr::write(&mut x, T::make()); mem::forget(z); }
unsafe { let mut x = T::make(); let mut y = T::make(); ptr::copy(&x, &mut y, 1); mem::forget(y); }
unsafe { let x = T::make(); let mut y = MaybeUninit::<T>::uninit(); ptr::copy_nonoverlapping(&x, y.as_mut_ptr(), 1); mem::forget(x); y.assume_init_drop(); }
let v = vec![T::make(), T::make(), T::make()]; let w: Vec<T> = v.into_iter().rev().collect(); mem::forget(w);
let v = vec![T::make(), T::make(), T::make()]; let mut i = v.into_iter().map(|x| x); mem::forget(i.next());
let v = vec![T::make(), T::make(), T::make()]; let w: Vec<Option<T>> = v.into_iter().map(Some).collect(); mem::forget(w);
let v = vec![T::make(), T::make(), T::make()]; let w: Vec<T> = v.into_iter().filter(|_| id() % 2 == 0).collect();
let mut v = vec![T::make(), T::make(), T::make()]; mem::forget(v.drain(..));
let mut v = vec![T::make(), T::make(), T::make()]; let mut d = v.drain(..2); mem::forget(d.next()); drop(d);
let mut v = vec![T::make(), T::make(), T::make()]; let w: Vec<T> = v.splice(0..1, [T::make(), T::make()]).collect(); mem::forget(w);
let mut v = vec![T::make()]; v.extend(vec![T::make(), T::make()]); v.reserve(10); v.shrink_to_fit(); mem::forget(v);
let mut v = vec![T::make(), T::make(), T::make()]; v.swap(0, 2); v.reverse(); v.rotate_left(1); unsafe { v.set_len(2) };
let mut v = vec![T::make(), T::make(), T::make()]; v.dedup_by(|_, _| true);
let mut v: Vec<T> = vec![]; v.resize_with(3, T::make); unsafe { v.set_len(1) };
let mut v = vec![T::make(), T::make()]; let b = v.into_boxed_slice(); let v = b.into_vec(); mem::forget(v);
let a = [T::make(), T::make(), T::make()]; let mut i = a.into_iter(); mem::forget(i.next());
let a = [T::make(), T::make()]; let b = a.map(|x| Some(x)); mem::forget(b);
let a: [T; 3] = std::array::from_fn(|_| T::make()); mem::forget(a);
let a: [T; 2] = vec![T::make(), T::make()].try_into().ok().unwrap(); mem::forget(a);
let a = Box::new([T::make(), T::make()]); let [x, y] = *a; mem::forget(y);
let t = (T::make(), (T::make(), 5)); let (x, (y, _)) = t; mem::forget(y);
let t = (T::make(), T::make()); let (ref x, _) = t; mem::forget(t);
let (x, _) = (T::make(), T::make()); mem::forget(x);
let o = Some(T::make()); if let Some(ref x) = o {} mem::forget(o);
let o = Some(T::make()); let Some(x) = o else { return }; mem::forget(x);
let o = Some(T::make()).or_else(|| Some(T::make())); let p = o.zip(Some(T::make())); mem::forget(p);
let o = Some(T::make()).xor(Some(T::make())); let q = Some(T::make()).xor(None); mem::forget(q);
let mut o = Some(T::make()); mem::forget(o.insert(T::make())); let x = o.take_if(|_| true); mem::forget(x);
let r: Result<u8, T> = Err(T::make()); let x = r.unwrap_or_else(|e| { mem::forget(e); 3 });
let c = Cell::new(T::make()); mem::forget(c.replace(T::make()));
let c = Cell::new(Some(T::make())); let d = Cell::new(Some(T::make())); c.swap(&d); mem::forget(c);
let c = RefCell::new(T::make()); mem::forget(c.into_inner());
let c = RefCell::new(T::make()); mem::forget(c.borrow_mut()); mem::forget(c);
let c = std::cell::OnceCell::new(); c.set(T::make()).ok(); mem::forget(c.into_inner());
let c = std::cell::UnsafeCell::new(T::make()); unsafe { ptr::write(c.get(), T::make()) };
let m = std::sync::Mutex::new(T::make()); mem::forget(m.into_inner().unwrap());
let a = std::sync::Arc::new(T::make()); mem::forget(a.clone());
let a = std::sync::Arc::new(T::make()); let w = std::sync::Arc::downgrade(&a); mem::forget(w.upgrade());
let r = Rc::new(T::make()); let w = Rc::downgrade(&r); drop(r); let x = w.upgrade(); mem::forget(w);
let r: Rc<[T]> = Rc::from(vec![T::make(), T::make()]); mem::forget(r.clone());
let r: Rc<[T]> = vec![T::make(), T::make()].into(); let s = r.clone();
let r: Rc<dyn Any2> = Rc::new(T::make()); mem::forget(r);
let r = Rc::new(RefCell::new(vec![T::make()])); r.borrow_mut().push(T::make()); mem::forget(r.borrow_mut().pop());
let r = Rc::new(T::make()); mem::forget(Rc::into_inner(r));
let mut r = Rc::new(T::make()); unsafe { ptr::write(Rc::get_mut(&mut r).unwrap(), T::make()) };
let b: Box<dyn std::any::Any> = Box::new(T::make()); let x = b.downcast::<T>().ok().unwrap(); mem::forget(*x);
let b: Box<dyn std::any::Any> = Box::new(T::make()); let x = b.downcast::<u8>(); mem::forget(x);
let p = Box::pin(T::make()); mem::forget(p);
let f: Box<dyn FnOnce() -> T> = { let x = T::make(); Box::new(move || x) }; mem::forget(f());
let x = T::make(); let f = move || x; mem::forget(f());
let x = ManuallyDrop::new(T::make()); let f = move || { let _y = &x; }; f();
let x = Some(T::make()); let y = x.map(|v| (v, T::make())); mem::forget(y);
fn two<T>(a: T, b: T) -> T { mem::forget(a); b } let x = two(T::make(), T::make());
fn first<T>(mut v: Vec<T>) -> Option<T> { let x = v.pop(); mem::forget(v); x } let x = first(vec![T::make(), T::make(), T::make()]);
fn bail<T>(v: T) -> Result<T, u8> { let g = Box::into_raw(Box::new(v)); Err(1u8)?; unsafe { Ok(*Box::from_raw(g)) } } let r = bail(T::make());
let r = catch_unwind(AssertUnwindSafe(|| { fn no() -> u8 { panic!("x") } let t = (T::make(), no()); }));
let r = catch_unwind(AssertUnwindSafe(|| { fn no() -> u8 { panic!("x") } let t = (ManuallyDrop::new(T::make()), no()); }));
let r = catch_unwind(AssertUnwindSafe(|| { let v = vec![T::make(), T::make(), T::make()]; for (i, x) in v.into_iter().enumerate() { if i == 1 { mem::forget(x); panic!("x"); } } }));
let r = catch_unwind(AssertUnwindSafe(|| { let mut v = vec![T::make(), T::make(), T::make()]; let mut n = 0; v.retain(|_| { n += 1; if n == 2 { panic!("x") } n != 1 }); }));
let r = catch_unwind(AssertUnwindSafe(|| { let b = MyBox::new(T::make()); let mut c = MyBox::new(T::make()); c.wash = false; panic!("x"); }));
let r = catch_unwind(AssertUnwindSafe(|| { std::panic::panic_any(Box::new(4)); })); mem::forget((r, T::make()));
let mut x = T::make(); for _ in 0..3 { x = T::make(); } mem::forget(x);
let mut x = T::make(); for _ in 0..3 { mem::forget(mem::replace(&mut x, T::make())); }
for i in 0..4 { let x = T::make(); if i % 2 == 0 { mem::forget(x); } }
for i in 0..4 { let x = ManuallyDrop::new(T::make()); if i == 1 { continue; } if i == 3 { break; } drop(ManuallyDrop::into_inner(x)); }
let x = loop { let y = T::make(); if id() > 1 { break y; } }; mem::forget(x);
let x; if id() > 0 { x = T::make(); } else { return; } mem::forget(x);
let x = T::make(); if id() > 1000 { drop(x); } else { mem::forget(x); }
let x = T::make(); let y; if id() > 0 { y = Some(x); } else { y = None; } mem::forget(y);
let x = match id() { 0 => None, _ => Some(ManuallyDrop::new(T::make())) }; let n = x.is_some();
let mut s: [Option<T>; 3] = [const { None }; 3]; s[1] = Some(T::make()); unsafe { ptr::write(&mut s[1], None) };
let mut s: [Option<T>; 2] = [Some(T::make()), None]; s.swap(0, 1); unsafe { ptr::write(&mut s[1], None) };
let mut v: Vec<Option<T>> = vec![Some(T::make()), None]; v.swap(0, 1); unsafe { v.set_len(1) };
let mut v: Vec<Option<T>> = vec![Some(T::make()), None, Some(T::make())]; unsafe { v.set_len(1) };
let mut v = vec![Box::new(T::make()), Box::new(T::make())]; let b = v.remove(0); unsafe { v.set_len(0) };
let mut v = vec![(T::make(), 1u8), (T::make(), 2)]; mem::forget(v.pop().unwrap().0);
let mut v = vec![[T::make(), T::make()], [T::make(), T::make()]]; unsafe { v.set_len(1) };
let mut a = [[T::make(), T::make()], [T::make(), T::make()]]; unsafe { ptr::write(&mut a[0], [T::make(), T::make()]) };
struct Both<T> { a: ManuallyDrop<T>, b: T } let b = Both { a: ManuallyDrop::new(T::make()), b: T::make() };
struct Both<T> { a: ManuallyDrop<T>, b: T } let b = Both { a: ManuallyDrop::new(T::make()), b: T::make() }; let Both { b: c, .. } = b; mem::forget(c);
struct Both<T> { a: ManuallyDrop<T>, b: T } let b = vec![Both { a: ManuallyDrop::new(T::make()), b: T::make() }, Both { a: ManuallyDrop::new(T::make()), b: T::make() }];
enum Em<T> { K(ManuallyDrop<T>), N } let e = Em::K(T::make().into_kept()); let f: Em<T> = Em::N;
enum Em<T> { K(ManuallyDrop<T>), N } let mut e = Em::K(T::make().into_kept()); if let Em::K(k) = &mut e { unsafe { ManuallyDrop::drop(k) } }
enum Em<T> { K(ManuallyDrop<T>), N } let mut e = Em::K(T::make().into_kept()); e = Em::N;
struct Slots<T> { s: [MaybeUninit<T>; 4], n: usize } impl<T> Drop for Slots<T> { fn drop(&mut self) { for i in 0..self.n { unsafe { self.s[i].assume_init_drop() } } } } let mut s = Slots { s: [const { MaybeUninit::uninit() }; 4], n: 0 }; s.s[0].write(T::make()); s.s[1].write(T::make()); s.n = 2;
struct Slots<T> { s: [MaybeUninit<T>; 4], n: usize } impl<T> Drop for Slots<T> { fn drop(&mut self) { for i in 0..self.n { unsafe { self.s[i].assume_init_drop() } } } } let mut s = Slots { s: [const { MaybeUninit::uninit() }; 4], n: 0 }; s.s[0].write(T::make()); s.s[1].write(T::make()); s.n = 1;
struct Slots<T> { s: [MaybeUninit<T>; 4], n: usize } let mut s = Slots { s: [const { MaybeUninit::uninit() }; 4], n: 0 }; s.s[0].write(T::make()); s.s[1].write(T::make()); let x = unsafe { s.s[0].assume_init_read() };
struct St<T> { v: Option<T> } impl<T> Drop for St<T> { fn drop(&mut self) { mem::forget(self.v.take()); } } let s = St { v: Some(T::make()) };
struct St<T> { v: Vec<T> } impl<T> Drop for St<T> { fn drop(&mut self) { unsafe { self.v.set_len(0) } } } let s = St { v: vec![T::make(), T::make()] };
struct Raw<T>(*mut T); impl<T> Drop for Raw<T> { fn drop(&mut self) { unsafe { drop(Box::from_raw(self.0)) } } } let r = Raw(Box::into_raw(Box::new(T::make())));
struct Raw<T>(*mut T); impl<T> Drop for Raw<T> { fn drop(&mut self) { unsafe { drop(Box::from_raw(self.0)) } } } let r = Raw(Box::into_raw(Box::new(T::make()))); mem::forget(r);
struct Raw<T>(*mut T); impl<T> Raw<T> { fn into(self) -> T { let v = unsafe { ptr::read(self.0) }; if mem::size_of::<T>() > 0 { unsafe { dealloc(self.0 as *mut u8, Layout::new::<T>()) } } mem::forget(self); v } } impl<T> Drop for Raw<T> { fn drop(&mut self) { unsafe { drop(Box::from_raw(self.0)) } } } let r = Raw(Box::into_raw(Box::new(T::make()))); let x = r.into();
let p = Box::into_raw(Box::new(T::make())); let q = Box::into_raw(Box::new(T::make())); unsafe { ptr::swap(p, q); drop(Box::from_raw(p)); }
let p = Box::into_raw(Box::new(T::make())); let q = Box::into_raw(Box::new(T::make())); unsafe { mem::forget(ptr::replace(p, ptr::read(q))); drop(Box::from_raw(p)); drop(Box::from_raw(q as *mut ManuallyDrop<T>)); }
unsafe { let l = Layout::array::<T>(2).unwrap(); if l.size() > 0 { let p = alloc(l) as *mut T; p.write(T::make()); p.add(1).write(T::make()); let q = std::alloc::realloc(p as *mut u8, l, l.size() * 2) as *mut T; q.add(2).write(T::make()); ptr::drop_in_place(ptr::slice_from_raw_parts_mut(q, 2)); dealloc(q as *mut u8, Layout::array::<T>(4).unwrap()); } }
use std::collections::BinaryHeap; struct O<T>(u32, T); impl<T> PartialEq for O<T> { fn eq(&self, o: &Self) -> bool { self.0 == o.0 } } impl<T> Eq for O<T> {} impl<T> PartialOrd for O<T> { fn partial_cmp(&self, o: &Self) -> Option<std::cmp::Ordering> { Some(self.cmp(o)) } } impl<T> Ord for O<T> { fn cmp(&self, o: &Self) -> std::cmp::Ordering { self.0.cmp(&o.0) } } let mut h = BinaryHeap::new(); for i in [3, 1, 2, 5] { h.push(O(i, T::make())); } mem::forget(h.pop());
let mut v: Vec<(u32, T)> = vec![(3, T::make()), (1, T::make()), (2, T::make())]; v.sort_by_key(|x| x.0); mem::forget(v.pop());
use std::collections::BTreeMap; let mut m = BTreeMap::new(); for i in 0..20 { m.insert(i, T::make()); } for i in 0..10 { m.remove(&i); } mem::forget(m.pop_first());
use std::collections::VecDeque; let mut d: VecDeque<T> = VecDeque::new(); for _ in 0..5 { d.push_back(T::make()); d.push_front(T::make()); } d.rotate_left(3); d.truncate(4); mem::forget(d.pop_back());
use std::collections::VecDeque; let mut d: VecDeque<T> = VecDeque::new(); for _ in 0..5 { d.push_back(T::make()); } let v: Vec<T> = d.into(); mem::forget(v);
use std::collections::HashMap; let mut m = HashMap::new(); for i in 0..20 { m.insert(i % 7, T::make()); } mem::forget(m.remove(&3)); m.retain(|k, _| *k > 2);
let s = std::iter::repeat_with(T::make).take(3).collect::<Vec<T>>(); let mut p = s.into_iter().peekable(); p.peek(); mem::forget(p.next());
let v = vec![T::make(), T::make()]; let w = vec![T::make()]; for (a, b) in v.into_iter().zip(w) { mem::forget(a); }
let v = vec![T::make(), T::make()]; let (a, b): (Vec<T>, Vec<T>) = v.into_iter().partition(|_| id() % 2 == 0); mem::forget(a);
let mut it = vec![Some(T::make()), None, Some(T::make())].into_iter().flatten(); mem::forget(it.next());
let x = T::make(); let y = &x; let z = unsafe { ptr::read(y) }; mem::forget(z);
let x = T::make(); let z = unsafe { mem::transmute_copy::<T, ManuallyDrop<T>>(&x) };
let x = T::make(); let z: T = unsafe { mem::transmute_copy(&x) }; mem::forget(x);
let x = T::make(); let p = &x as *const T as *mut T; unsafe { ptr::drop_in_place(p) }; mem::forget(x);
let mut x = ManuallyDrop::new(T::make()); unsafe { ptr::drop_in_place(&mut *x) };
let mut x = MaybeUninit::new(T::make()); unsafe { ptr::drop_in_place(x.as_mut_ptr()) };
let mut x = T::make(); unsafe { ptr::drop_in_place(&mut x); ptr::write(&mut x, T::make()); }
let b = Box::new(T::make()); let p = Box::into_raw(b); unsafe { ptr::drop_in_place(p); p.write(T::make()); drop(Box::from_raw(p)); }
let mut b = Box::<T>::new_uninit(); b.write(T::make()); let c = unsafe { b.assume_init() }; mem::forget(c);
let mut b: Box<[MaybeUninit<T>]> = Box::new_uninit_slice(3); b[0].write(T::make()); b[1].write(T::make());
let mut v: Vec<T> = Vec::with_capacity(4); v.spare_capacity_mut()[0].write(T::make()); v.spare_capacity_mut()[1].write(T::make()); unsafe { v.set_len(1) };
let c = std::borrow::Cow::<str>::Owned("a".into()); mem::forget((c, T::make()));
WAYS

cat >compare.awk <<'AWK'
# Adds what a type as the list writes it has in it, `times` each.
function add(type, times,    inner, part, depth, i, c) {
    if (type == "Z" || type == "W" || type == "S") got[type] += times
    else if (type == "D") { got["D"] += times; got["W"] += times }
    else if (type == "N") got["W"] += times
    else if (type == "G") got["Z"] += times
    else if (type == "P") got["Z"] += 2 * times
    else if (type == "Q") { got["W"] += times; got["S"] += times; got["Z"] += times }
    else if (match(type, /^(Option|E|Em|O|St|Node|ManuallyDrop|RefCell|Cell|Keep)</)) add(substr(type, RLENGTH + 1, length(type) - RLENGTH - 1), times)
    else if (match(type, /^Both</)) add(substr(type, 6, length(type) - 6), 2 * times)
    else if (match(type, /^Result</)) { sub(/^Result</, "", type); sub(/, u8>$/, "", type); add(type, times) }
    else if (match(type, /; [0-9]+\]$/)) add(substr(type, 2, RSTART - 2), times * substr(type, RSTART + 2, RLENGTH - 3))
    else if (type ~ /^\(/) {
        inner = substr(type, 2, length(type) - 2)
        for (i = 1; i <= length(inner); i++) {
            c = substr(inner, i, 1)
            if (c ~ /[(<[]/) depth++
            if (c ~ /[])>]/) depth--
            if (c == "," && depth == 0) { add(part, times); part = ""; i++ } else part = part c
        }
        add(part, times)
    }
}
/"stdout": / {
    count = split($0, lines, /\\n|"/)
    for (i = 1; i <= count; i++) {
        if (lines[i] ~ /^\+/) want[substr(lines[i], 2)]++
        if (lines[i] ~ /^-/) want[substr(lines[i], 2)]--
    }
}
/"verdict": / { split($0, word, "\""); verdict = word[4] }
/"undropped": / { listed = 1 }
listed && /"type": / { split($0, word, "\""); add(word[4], 1) }
END {
    if (verdict != "ok" && verdict != "leak") { print "  the verdict is " verdict; exit 1 }
    for (type in want) if (want[type] != got[type]) { print "  " type ": " want[type] " never dropped, " got[type] + 0 " listed"; bad = 1 }
    for (type in got) if (!(type in want)) { print "  " type ": listed"; bad = 1 }
    exit bad
}
AWK

bad=0 count=0
while IFS= read -r way; do
    count=$((count + 1))
    types="Z S P D"
    [ $((count % 2)) -eq 0 ] && types="W G Q N"
    for type in $types; do
        cat head.rs >one.rs
        cat >>one.rs <<RUST
fn way() {
    type T = $type;
    $way
}
fn main() {
    std::panic::set_hook(Box::new(|_| {}));
    way();
}
RUST
        "$PREPSTATION" run --json one.rs >json || :
        awk -f compare.awk json || { echo "$type: $way"; bad=1; }
    done
done <ways
[ "$count" -gt 150 ] || { echo "$count ways"; bad=1; }
exit $bad
