// A struct becomes unsized through the last field of its last field.
use std::cell::RefCell;
use std::fmt::Debug;
use std::rc::Rc;

struct Jar<T: ?Sized> {
    grams: u16,
    content: T,
}

struct Tray<T: ?Sized>(u8, Jar<T>);

struct Mixed<A, T: ?Sized> {
    first: A,
    rest: Tray<T>,
}

fn main() {
    let tray: Box<Tray<dyn Debug>> = Box::new(Tray(1, Jar { grams: 2, content: "tail".to_string() }));
    println!("{} {} {:?}", tray.0, tray.1.grams, &tray.1.content); //~| 1 2 "tail"
    let slice: &Tray<[u64]> = &Tray(1, Jar { grams: 2, content: [7, 8] });
    println!("{} {}", slice.1.content.iter().sum::<u64>(), std::mem::size_of_val(slice)); //~| 15 32
    let mixed: Rc<Mixed<u8, [u8]>> = Rc::new(Mixed { first: 3, rest: Tray(4, Jar { grams: 5, content: [6; 3] }) });
    println!("{} {:?}", mixed.first, &mixed.rest.1.content); //~| 3 [6, 6, 6]
    let cell: Rc<RefCell<Jar<[i32]>>> = Rc::new(RefCell::new(Jar { grams: 1, content: [3, 1, 2] }));
    cell.borrow_mut().content.sort();
    println!("{:?} {}", &cell.borrow().content, cell.borrow().grams); //~| [1, 2, 3] 1
    let plain: &RefCell<[u8]> = &RefCell::new([1, 2]);
    println!("{plain:?}"); //~| RefCell { value: [1, 2] }
}
