// What a closure captures, and how, decides; what impl Trait hides shows through for automatic traits.
use std::cell::Cell;
use std::rc::Rc;

fn send<T: Send>(_: T) {}

fn copied<T: Copy>(_: T) {}

fn cloned<T: Clone>(_: T) {}

fn plain() -> impl Fn() {
    || ()
}

fn hiding() -> impl Fn() {
    let inside = Rc::new(1);
    move || drop(inside.clone())
}

fn good() {
    let text = String::from("soup");
    copied(|| text.len());
    cloned(move || text.len());
    let mut count = 0;
    send(|| count += 1);
    let cell = Cell::new(1);
    send(move || cell.get());
    send(plain());
}

fn by_reference() {
    let cell = Cell::new(1);
    let looks = || cell.get();
    send(looks); //~ E0277
}

fn by_value() {
    let one = Rc::new(1);
    let two = move || drop(one);
    send(Some(two)); //~ E0277
}

fn not_copied() {
    let text = String::from("soup");
    let owns = move || text.len();
    copied(owns); //~ E0277
}

fn not_cloned() {
    let mut count = 0;
    let counts = || count += 1;
    cloned(counts); //~ E0277
}

fn boxed() {
    let one = Rc::new(1);
    let _object: Box<dyn Fn() -> i32 + Send> = Box::new(move || *one); //~ E0277
}

fn hidden() {
    send(hiding()); //~ E0277
}

fn main() {
    good();
}
