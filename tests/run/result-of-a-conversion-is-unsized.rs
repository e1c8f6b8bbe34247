// A conversion gives what its argument says; what is expected of it may then be wider.
use std::ptr::NonNull;
use std::rc::Rc;

struct Shelf {
    jars: NonNull<[u8]>,
}

fn main() {
    let jars = [1u8, 2];
    let shelf = Shelf { jars: NonNull::from(&jars) };
    println!("{}", shelf.jars.len()); //~| 2
    let none: NonNull<[u8]> = NonNull::from(&[]);
    println!("{}", none.len()); //~| 0
    let shared: Rc<dyn std::fmt::Debug> = Rc::from(7u8);
    println!("{shared:?}"); //~| 7
    let whole: Box<[i32]> = Box::from([1, 2]);
    println!("{}", whole.len()); //~| 2
    let number: u64 = u64::from(3u8) + Into::<u64>::into(4u16);
    println!("{number}"); //~| 7
}
