use std::rc::Rc;

fn main() {
    let pot: Rc<[u8]> = Rc::from(vec![1u8, 2, 3]);
    let twin = unsafe { std::ptr::read(&pot) };
    drop(pot); //~ freed
    drop(twin); //~ double-free
}
