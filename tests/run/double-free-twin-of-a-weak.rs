use std::rc::{Rc, Weak};

fn main() {
    let pot = Rc::new(1u8);
    let look: Weak<u8> = Rc::downgrade(&pot);
    let twin = unsafe { std::ptr::read(&look) };
    drop(pot);
    drop(look); //~ freed
    drop(twin); //~ double-free
}
