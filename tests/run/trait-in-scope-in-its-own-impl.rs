// Inside `impl Trait for Type` the methods of Trait can be called without importing it.
use std::fmt;

enum List {
    Nil,
    Cons(u8, Box<List>),
}

impl fmt::Debug for List {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            List::Nil => f.write_str("."),
            List::Cons(n, rest) => {
                n.fmt(f)?;
                f.write_str(" ")?;
                rest.fmt(f)
            }
        }
    }
}

mod hidden {
    pub trait Weigh {
        fn weigh(&self) -> u32;
    }
    impl Weigh for u8 {
        fn weigh(&self) -> u32 {
            *self as u32
        }
    }
}

impl hidden::Weigh for List {
    fn weigh(&self) -> u32 {
        match self {
            List::Nil => 0,
            List::Cons(n, rest) => n.weigh() + rest.weigh(),
        }
    }
}

fn main() {
    let list = List::Cons(1, Box::new(List::Cons(2, Box::new(List::Nil))));
    println!("{list:?}"); //~| 1 2 .
    println!("{}", hidden::Weigh::weigh(&list)); //~| 3
}
