// Two shared jars that hold each other, and an array of bytes.
use std::cell::RefCell;
use std::rc::Rc;

struct Pot {
    name: &'static str,
    next: RefCell<Option<Rc<Pot>>>,
}

fn main() {
    let bytes = Box::new([9u8; 20]);
    let a = Rc::new(Pot { name: "salt", next: RefCell::new(None) });
    let b = Rc::new(Pot { name: "pepper", next: RefCell::new(Some(Rc::clone(&a))) });
    *a.next.borrow_mut() = Some(Rc::clone(&b));
    println!("{} and {} and {}", a.name, b.name, bytes.len());
}
