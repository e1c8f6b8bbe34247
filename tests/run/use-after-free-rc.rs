use std::rc::Rc;

fn main() {
    let a = Rc::new(5);
    let p = Rc::as_ptr(&a);
    let b = a.clone();
    drop(a);
    println!("{}", unsafe { *p });
    drop(b); //~ freed
    println!("{}", unsafe { *p }); //~ use-after-free
}

//~| 5
