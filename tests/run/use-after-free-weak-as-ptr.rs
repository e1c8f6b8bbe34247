use std::rc::{Rc, Weak};

fn main() {
    let pot = Rc::new(Box::new(42));
    let look = Rc::downgrade(&pot);
    let taken = look.into_raw();
    println!("{}", unsafe { **taken }); //~| 42
    let back: Weak<Box<i32>> = unsafe { Weak::from_raw(taken) };
    println!("{} {}", back.strong_count(), back.as_ptr() == taken); //~| 1 true
    drop(pot);
    println!("{}", unsafe { **taken }); //~ use-after-free
}
