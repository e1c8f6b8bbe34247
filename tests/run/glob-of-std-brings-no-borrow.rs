// The collections use the trait Borrow among themselves; who imports all of them does not, so `borrow` is RefCell's.
use std::cell::RefCell;
use std::collections::*;
use std::rc::Rc;

fn main() {
    let jars = Rc::new(RefCell::new(VecDeque::from([1])));
    jars.borrow_mut().push_back(2);
    println!("{:?}", jars.borrow());
    //~| [1, 2]
}
