use std::rc::Rc;

fn main() {
    let pot = Rc::new(5i64);
    let look = Rc::as_ptr(&pot);
    let twin = pot.clone();
    drop(pot);
    println!("{}", unsafe { *look }); //~| 5
    drop(twin); //~ freed
    println!("{}", unsafe { *look }); //~ use-after-free
}
