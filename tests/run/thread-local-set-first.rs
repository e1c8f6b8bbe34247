// A variable that is set before it is looked at never gets its first value.
use std::cell::{Cell, RefCell};

thread_local! {
    static SALT: Cell<u8> = panic!("made");
    static NAMES: RefCell<Vec<String>> = panic!("made");
    static OIL: Cell<u8> = Cell::new({ println!("made"); 1 });
}

fn main() {
    SALT.set(3);
    SALT.set(SALT.get() + 1);
    NAMES.set(vec![String::from("Ada")]);
    NAMES.with_borrow_mut(|names| names.push(String::from("Eve")));
    println!("{} {:?}", SALT.take(), NAMES.take()); //~| 4 ["Ada", "Eve"]
    println!("{}", OIL.replace(2)); //~| made
    //~| 1
}
