use std::cell::RefCell;
use std::rc::Rc;
struct Node { next: RefCell<Option<Rc<Node>>> }
fn ring() {
    let a = Rc::new(Node { next: RefCell::new(None) }); //~ leak(32,8)
    *a.next.borrow_mut() = Some(a.clone());
    println!("{}", Rc::strong_count(&a));
} //~ lost(32)
fn main() {
    ring();
    println!("end");
}

//~| 2
//~| end
