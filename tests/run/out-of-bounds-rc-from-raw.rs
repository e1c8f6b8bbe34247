// What does not lie in a block with counts before it is no value of an `Rc`.
use std::rc::Rc;

fn main() {
    unsafe {
        let number = 7u64;
        println!("{}", Rc::from_raw(Rc::into_raw(Rc::new(number)))); //~| 7
        println!("{}", Rc::from_raw(&raw const number)); //~ out-of-bounds
    }
}
