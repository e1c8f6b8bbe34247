use std::sync::{Arc, Weak};

fn main() {
    let pot = Arc::new(String::from("soup"));
    let look = Arc::downgrade(&pot);
    let raw = look.as_ptr();
    println!("{}", unsafe { &*raw }); //~| soup
    println!("{}", raw == Arc::as_ptr(&pot)); //~| true
    let kept = look.into_raw();
    println!("{}", Arc::weak_count(&pot)); //~| 1
    drop(unsafe { Weak::from_raw(kept) });
    println!("{}", Arc::weak_count(&pot)); //~| 0
    let none: Weak<u8> = Weak::new();
    let back = unsafe { Weak::from_raw(none.into_raw()) };
    println!("{}", back.upgrade().is_none()); //~| true
}
