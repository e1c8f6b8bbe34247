// The second drop counts down what is no count any more; nothing panics, as in a real program.
use std::rc::Rc;

fn main() {
    //~ args: --inspector off
    //~ exit: 0
    let soup = Rc::into_raw(Rc::new(5));
    unsafe {
        drop(Rc::from_raw(soup));
        drop(Rc::from_raw(soup)); //~ use-after-free
    }
    println!("still here"); //~| still here
}
