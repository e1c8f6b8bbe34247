use std::cell::{Cell, RefCell};

struct Loud(&'static str);

impl Drop for Loud {
    fn drop(&mut self) {
        println!("dropped {}", self.0);
    }
}

thread_local! {
    static COUNT: Cell<u32> = const { Cell::new(3) };
    /// With a comment.
    pub static NAMES: RefCell<Vec<String>> = RefCell::new(Vec::new());
    static LOUD: Loud = Loud("loud");
    static NEVER: Loud = Loud("never made");
}

thread_local!(static ONE: Cell<usize> = Cell::new({ println!("made"); 1 }));

fn next() -> u32 {
    COUNT.with(|count| {
        count.set(count.get() + 1);
        count.get()
    })
}

fn main() {
    println!("{} {}", next(), next());
    COUNT.set(10);
    println!("{} {}", COUNT.get(), COUNT.replace(7));
    NAMES.with(|names| names.borrow_mut().push("salt".to_string()));
    NAMES.with_borrow_mut(|names| names.push("oil".to_string()));
    NAMES.with_borrow(|names| println!("{names:?}"));
    println!("{}", NAMES.take().len());
    println!("before");
    println!("{}", ONE.get());
    LOUD.with(|loud| println!("{}", loud.0));
    thread_local! { static INNER: RefCell<Loud> = RefCell::new(Loud("inner")); }
    INNER.with_borrow_mut(|inner| inner.0 = "changed");
    println!("{}", COUNT.try_with(|count| count.get()).unwrap());
    println!("end of main");
}

//~| 4 5
//~| 10 10
//~| ["salt", "oil"]
//~| 2
//~| before
//~| made
//~| 1
//~| loud
//~| 7
//~| end of main
//~| dropped changed
//~| dropped loud
