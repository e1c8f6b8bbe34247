use std::rc::Rc;

fn main() {
    let a = Rc::new(5);
    let b = unsafe { std::ptr::read(&a) };
    drop(a); //~ freed
    drop(b); //~ double-free
}
