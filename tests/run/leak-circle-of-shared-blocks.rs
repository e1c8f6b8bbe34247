// Three cooks wait for each other; each count stays at one.
use std::cell::RefCell;
use std::rc::Rc;

struct Cook {
    waits_for: RefCell<Option<Rc<Cook>>>,
}

fn cook() -> Rc<Cook> {
    Rc::new(Cook { waits_for: RefCell::new(None) }) //~ leak(32) leak(32) leak(32)
}

fn main() {
    let ana = cook();
    let ben = cook();
    let cem = cook();
    *ana.waits_for.borrow_mut() = Some(ben.clone());
    *ben.waits_for.borrow_mut() = Some(cem.clone());
    *cem.waits_for.borrow_mut() = Some(ana.clone());
    //~ message-contains: blocks #1, #2 and #3 hold one another in a circle
    //~ fact-contains: circle: blocks #1, #2 and #3
}
