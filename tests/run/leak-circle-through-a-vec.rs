use std::cell::RefCell;
use std::rc::Rc;

struct Cook {
    friends: RefCell<Vec<Rc<Cook>>>,
}

fn main() {
    let ann = Rc::new(Cook { friends: RefCell::default() }); //~ leak(48)
    let ben = Rc::new(Cook { friends: RefCell::new(vec![ann.clone()]) }); //~ leak(48) leak(8)
    ann.friends.borrow_mut().push(ben); //~ leak(32)
    println!("{}", ann.friends.borrow().len());
} //~ lost(48)
//~| 1
//~ why-contains: The shared pointers inside the circle count as owners
//~ mend-contains: Make one of the pointers a `Weak`
