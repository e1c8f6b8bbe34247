// The block of an Rc or Arc is put back also when the destructor of its value panics.
use std::panic::{catch_unwind, AssertUnwindSafe};
use std::rc::Rc;
use std::sync::Arc;

struct Pot(&'static str);

impl Drop for Pot {
    fn drop(&mut self) {
        println!("pot {}", self.0);
        if !std::thread::panicking() {
            panic!("{} is hot", self.0);
        }
    }
}

fn main() {
    std::panic::set_hook(Box::new(|_| {}));
    let first = catch_unwind(|| {
        let pot = Rc::new(Pot("rc"));
        let _twin = pot.clone();
    });
    println!("{}", first.is_err()); //~| pot rc
    //~| true
    let pot = Arc::new((Pot("arc"), String::from("soup")));
    let lid = Arc::downgrade(&pot);
    let second = catch_unwind(AssertUnwindSafe(|| drop(pot)));
    println!("{} {}", second.is_err(), lid.upgrade().is_none()); //~| pot arc
    //~| true true
    let cell = std::cell::RefCell::new(1);
    let _open = cell.borrow_mut();
    let third = catch_unwind(AssertUnwindSafe(|| drop(cell.borrow()))).unwrap_err();
    println!("{:?}", third.downcast_ref::<String>()); //~| Some("RefCell already mutably borrowed")
    let shelf = std::sync::Mutex::new(5);
    let _key = shelf.lock().unwrap();
    println!("{shelf:?}"); //~| Mutex { data: "<locked>", poisoned: false, .. }
}
