// Nobody can own what is gone.
use std::rc::Rc;

fn main() {
    unsafe {
        let raw = Rc::into_raw(Rc::new(5));
        Rc::increment_strong_count(raw);
        Rc::decrement_strong_count(raw);
        println!("{}", *raw); //~| 5
        drop(Rc::from_raw(raw));
        Rc::increment_strong_count(raw); //~ use-after-free
    }
}
