use std::fmt;

struct Dish;

impl fmt::Display for Dish {
    fn fmt(&self, _f: &mut fmt::Formatter<'_>) -> fmt::Result {
        panic!("no name") //~ abort
        //~ message-contains: while the message of another panic is written
    }
}

fn main() {
    let caught = std::panic::catch_unwind(|| panic!("{}", Dish));
    println!("{}", caught.is_err());
}
