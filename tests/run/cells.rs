use std::cell::{Cell, RefCell};

fn main() {
    let c = Cell::new(5);
    c.set(c.get() + 1);
    println!("{} {}", c.get(), c.replace(9));
    println!("{} {}", c.take(), c.into_inner());
    let r = RefCell::new(vec![1]);
    r.borrow_mut().push(2);
    println!("{:?} {}", r.borrow(), r.borrow().len());
    println!("{}", r.try_borrow_mut().is_ok());
    {
        let first = r.borrow();
        println!("{} {}", first[0], r.try_borrow_mut().is_err());
    }
    println!("{:?}", r);
    println!("{:?}", r.into_inner());
}

//~| 6 6
//~| 9 0
//~| [1, 2] 2
//~| true
//~| 1 true
//~| RefCell { value: [1, 2] }
//~| [1, 2]
