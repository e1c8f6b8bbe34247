use std::cell::RefCell;
use std::rc::Rc;

struct Node {
    _name: u64,
    next: RefCell<Option<Rc<Node>>>,
}

fn main() {
    let a = Rc::new(Node { _name: 1, next: RefCell::new(None) }); //~ leak(40,8)
    let b = Rc::new(Node { _name: 2, next: RefCell::new(Some(a.clone())) }); //~ leak(40,8)
    *a.next.borrow_mut() = Some(b.clone());
    println!("{}", Rc::strong_count(&a));
}

//~| 2
