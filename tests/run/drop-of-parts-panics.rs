// When the drop of one part of a value panics, the other parts are dropped, also where some were moved out before.
use std::cell::Cell;
use std::panic::{catch_unwind, AssertUnwindSafe};

thread_local! {
    static BAD: Cell<i32> = const { Cell::new(0) };
}

struct Spice(i32);

impl Drop for Spice {
    fn drop(&mut self) {
        println!("  drop {}", self.0);
        if BAD.get() == self.0 {
            BAD.set(0);
            panic!();
        }
    }
}

enum Pack {
    Three(Spice, Spice, Spice),
    #[allow(dead_code)]
    Empty,
}

fn run(name: &str, bad: i32, f: impl FnOnce()) {
    println!("{name}");
    BAD.set(bad);
    println!("  {}", catch_unwind(AssertUnwindSafe(f)).is_err());
}

fn main() {
    std::panic::set_hook(Box::new(|_| {}));
    run("tuple", 1, || {
        let pair = (Spice(1), Spice(2), Spice(3));
        let _taken = pair.1;
    });
    run("sometimes", 1, || {
        let pair = (Spice(1), Spice(2));
        if std::hint::black_box(false) {
            drop(pair.0);
        }
    });
    run("array", 3, || {
        let [_, taken, ..] = [Spice(1), Spice(2), Spice(3), Spice(4)];
        println!("  took {}", taken.0);
    });
    run("enum", 2, || {
        let pack = Pack::Three(Spice(1), Spice(2), Spice(3));
        if let Pack::Three(first, ..) = pack {
            println!("  took {}", first.0);
        }
    });
    run("box", 2, || {
        let boxed = Box::new((Spice(1), Spice(2), Spice(3)));
        let _first = boxed.0;
    });
    run("nested", 2, || {
        let deep = ((Spice(1), Spice(2)), (Spice(3), Box::new(Spice(4))), Spice(5));
        let _taken = (deep.0).0;
        let _inner = *(deep.1).1;
    });
    run("closure", 2, || {
        let pair = (Spice(1), Spice(2), Spice(3));
        let take = || {
            let (_first, _, _) = pair;
        };
        take();
    });
}

//~| tuple
//~|   drop 2
//~|   drop 1
//~|   drop 3
//~|   true
//~| sometimes
//~|   drop 1
//~|   drop 2
//~|   true
//~| array
//~|   drop 3
//~|   drop 4
//~|   drop 1
//~|   drop 2
//~|   true
//~| enum
//~|   took 1
//~|   drop 1
//~|   drop 2
//~|   drop 3
//~|   true
//~| box
//~|   drop 1
//~|   drop 2
//~|   drop 3
//~|   true
//~| nested
//~|   drop 4
//~|   drop 1
//~|   drop 2
//~|   drop 3
//~|   drop 5
//~|   true
//~| closure
//~|   drop 1
//~|   drop 2
//~|   drop 3
//~|   true
