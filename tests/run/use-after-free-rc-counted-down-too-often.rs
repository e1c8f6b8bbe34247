use std::rc::Rc;

fn main() {
    let pot = Rc::new(1);
    let raw = Rc::into_raw(pot);
    unsafe {
        Rc::decrement_strong_count(raw); //~ freed
        Rc::decrement_strong_count(raw); //~ use-after-free
    }
}
