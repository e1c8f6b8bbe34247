use std::cell::RefCell;
use std::rc::Rc;

struct Cook {
    friend: RefCell<Option<Rc<Cook>>>,
}

fn main() {
    let ann = Rc::new(Cook { friend: RefCell::new(None) }); //~ leak(32)
    let bob = Rc::new(Cook { friend: RefCell::new(Some(ann.clone())) }); //~ leak(32)
    *ann.friend.borrow_mut() = Some(bob.clone());
} //~ lost(32)
