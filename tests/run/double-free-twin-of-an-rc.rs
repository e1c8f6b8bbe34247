use std::rc::Rc;

fn main() {
    let pot = Rc::new(String::from("stock"));
    let twin = unsafe { std::ptr::read(&pot) };
    drop(pot); //~ freed
    drop(twin); //~ double-free
}
