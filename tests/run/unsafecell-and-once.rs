use std::cell::{OnceCell, UnsafeCell};

struct Spot {
    n: UnsafeCell<i32>,
}

fn main() {
    let s = Spot { n: UnsafeCell::new(1) };
    unsafe { *s.n.get() += 4 };
    println!("{}", s.n.into_inner());
    let o = OnceCell::new();
    println!("{:?} {}", o.get(), o.get_or_init(|| 5));
    println!("{:?}", o.set(6));
}

//~| 5
//~| None 5
//~| Err(6)
