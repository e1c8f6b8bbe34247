// A type is Send or Sync when all of its parts are, unless an impl speaks of it; what dyn does not say is not known of it.
use std::cell::{Cell, RefCell};
use std::marker::PhantomData;
use std::ptr::NonNull;
use std::rc::Rc;
use std::sync::{Arc, Mutex};

trait Dish {}

trait Carried: Send {}

struct Raw(*mut u8);

struct Mine(*const u8);

unsafe impl Send for Mine {}
unsafe impl Sync for Mine {}

struct Own<T>(*mut T);

unsafe impl<T: Send> Send for Own<T> {}

struct List {
    next: Option<Box<List>>,
    value: u8,
}

struct RawList {
    next: Option<Box<RawList>>,
    lists: Vec<RawList>,
    value: *const u8,
}

fn send<T: Send>(_: T) {}

fn sync<T: Sync>(_: T) {}

fn carried<T: Send + ?Sized>(_: &T) {}

fn good(list: List, raw: *const u8, plain: &dyn Carried, both: Box<dyn Dish + Send + Sync>) {
    send(list);
    send(Mine(raw));
    sync(Mine(raw));
    send(Own::<u8>(std::ptr::null_mut()));
    send(&Mutex::new(Cell::new(1)));
    send(Arc::new(5));
    send(main as fn());
    send(PhantomData::<fn(Rc<u8>)>);
    send([String::new()]);
    carried(plain);
    sync(&both);
    send(both);
}

fn bad(raw: *const u8, list: RawList, plain: Box<dyn Dish>, some: &(dyn Dish + Send)) {
    send(Rc::new(1)); //~ E0277
    send(&Cell::new(1)); //~ E0277
    sync(RefCell::new(1)); //~ E0277
    send(raw); //~ E0277
    send(Raw(std::ptr::null_mut())); //~ E0277
    send(Own::<Rc<u8>>(std::ptr::null_mut())); //~ E0277
    send(vec![Some(raw)]); //~ E0277
    send(Mutex::new(1).lock()); //~ E0277
    sync(Mutex::new(Rc::new(1))); //~ E0277
    send(NonNull::<u8>::dangling()); //~ E0277
    send(PhantomData::<Raw>); //~ E0277
    send(list); //~ E0277
    send(plain); //~ E0277
    carried(some);
    sync(some); //~ E0277
}

fn generic<T, U: Send, V: Sync>(one: T, two: U, three: &V, four: &U) {
    send(one); //~ E0277
    send(vec![two]);
    send(three);
    send(four); //~ E0277
}

fn objects() {
    let _dish: Box<dyn Fn() + Send> = Box::new(|| ());
    let _other: &(dyn Send + Sync) = &5;
    let _third: &dyn Sync = &Cell::new(1); //~ E0277
}

fn main() {}
