use std::cell::RefCell;

fn main() {
    let bowl = Box::into_raw(Box::new(RefCell::new(vec![1, 2])));
    unsafe {
        drop(Box::from_raw(bowl)); //~ freed
        (*bowl).borrow_mut().push(3); //~ use-after-free
    }
}
