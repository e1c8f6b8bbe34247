use std::rc::Rc;

fn main() {
    let pot: Rc<str> = Rc::from("beans");
    let twin = unsafe { std::ptr::read(&pot) };
    drop(pot); //~ freed
    drop(twin); //~ double-free
}
