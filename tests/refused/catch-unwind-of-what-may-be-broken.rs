use std::cell::{Cell, RefCell};
use std::panic::{catch_unwind, AssertUnwindSafe};
use std::rc::Rc;

fn main() {
    let mut count = 0;
    let cell = Cell::new(1);
    let shared = Rc::new(RefCell::new(2));
    let text = String::from("text");
    let list = vec![1, 2];
    let _ = catch_unwind(|| count += 1); //~ E0277
    let _ = catch_unwind(|| cell.set(2)); //~ E0277
    let _ = catch_unwind(|| shared.borrow().to_string()); //~ E0277
    let _ = catch_unwind(|| println!("{count} {text} {list:?}"));
    let moved = Cell::new(3);
    let _ = catch_unwind(move || moved.get());
    let _ = catch_unwind(AssertUnwindSafe(|| count += 1));
    let pointer = &raw const count;
    let _ = catch_unwind(move || pointer.is_null());
    let _ = catch_unwind(move || text + &list.len().to_string());
}
