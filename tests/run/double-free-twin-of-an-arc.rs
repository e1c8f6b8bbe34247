use std::sync::Arc;

fn main() {
    let pot = Arc::new(String::from("stock"));
    let twin = unsafe { std::ptr::read(&pot) };
    drop(pot); //~ freed
    drop(twin); //~ double-free
}
