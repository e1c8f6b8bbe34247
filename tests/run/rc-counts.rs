use std::rc::{Rc, Weak};

fn main() {
    let a = Rc::new(String::from("shared"));
    println!("{}", Rc::strong_count(&a));
    let b = Rc::clone(&a);
    println!("{} {} {}", Rc::strong_count(&a), b.len(), Rc::ptr_eq(&a, &b));
    let w: Weak<String> = Rc::downgrade(&a);
    println!("{:?} {}", w.upgrade(), Rc::weak_count(&a));
    drop(a);
    println!("{}", w.upgrade().is_some());
    println!("{:?}", Rc::try_unwrap(b));
    println!("{:?}", w.upgrade());
    let mut c = Rc::new(5);
    *Rc::get_mut(&mut c).unwrap() += 1;
    let d = c.clone();
    *Rc::make_mut(&mut c) += 1;
    println!("{c} {d}");
}

//~| 1
//~| 2 6 true
//~| Some("shared") 1
//~| true
//~| Ok("shared")
//~| None
//~| 7 6
