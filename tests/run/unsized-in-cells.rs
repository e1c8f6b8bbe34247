// Shared, changeable trait objects: the cell is unsized behind its pointer, never by itself.
use std::cell::{Cell, RefCell};
use std::fmt::Debug;
use std::rc::Rc;

trait Listener {
    fn hear(&mut self, word: &str);
    fn count(&self) -> usize;
}

#[derive(Default)]
struct Notes(Vec<String>);

impl Listener for Notes {
    fn hear(&mut self, word: &str) {
        self.0.push(word.to_string());
    }
    fn count(&self) -> usize {
        self.0.len()
    }
}

#[derive(Debug)]
#[repr(align(32))]
struct Wide(u8);

fn main() {
    let shared: Rc<RefCell<dyn Listener>> = Rc::new(RefCell::new(Notes::default()));
    let listeners: Vec<Rc<RefCell<dyn Listener>>> = vec![shared.clone(), Rc::new(RefCell::new(Notes(vec![])))];
    for listener in &listeners {
        listener.borrow_mut().hear("ready");
    }
    println!("{} {}", shared.borrow().count(), Rc::strong_count(&shared)); //~| 1 2
    let boxed: Box<RefCell<dyn Debug>> = Box::new(RefCell::new(5u8));
    println!("{:?}", boxed.borrow()); //~| 5
    let wide: Rc<dyn Debug> = Rc::new(Wide(3));
    println!("{:?} {}", wide, std::mem::align_of_val(&*wide)); //~| Wide(3) 32
    let nested: Rc<RefCell<dyn Debug>> = Rc::new(RefCell::new(Wide(4)));
    println!("{:?} {}", nested.borrow(), std::mem::size_of_val(&*nested)); //~| Wide(4) 64
    let (a, b) = (1u8, "two");
    let cell: Cell<&dyn Debug> = Cell::new(&a);
    cell.set(&b);
    println!("{:?}", cell.get()); //~| "two"
}
