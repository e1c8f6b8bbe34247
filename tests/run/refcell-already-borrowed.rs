use std::cell::RefCell;

fn main() {
    let r = RefCell::new(1);
    let _a = r.borrow_mut();
    let _b = r.borrow_mut(); //~ panic
}
