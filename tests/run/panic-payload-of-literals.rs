// Literal arguments become part of the text of a panic: what it carries is a `&str` then.
#![allow(warnings)]
use std::panic::catch_unwind;
fn kind(e: Box<dyn std::any::Any + Send>) -> String {
    if let Some(s) = e.downcast_ref::<&str>() { format!("str {s}") } else if let Some(s) = e.downcast_ref::<String>() { format!("String {s}") } else { "?".into() }
}
fn main() {
    std::panic::set_hook(Box::new(|_| {}));
    println!("{}", kind(catch_unwind(|| panic!("bad {}", 4)).unwrap_err())); //~| str bad 4
    println!("{}", kind(catch_unwind(|| panic!("bad {}", "x")).unwrap_err())); //~| str bad x
    println!("{}", kind(catch_unwind(|| panic!("bad {}", 4u8)).unwrap_err())); //~| str bad 4
    println!("{}", kind(catch_unwind(|| panic!("bad {}", -4)).unwrap_err())); //~| String bad -4
    println!("{}", kind(catch_unwind(|| panic!("bad {}", 'c')).unwrap_err())); //~| String bad c
    println!("{}", kind(catch_unwind(|| panic!("bad {}", true)).unwrap_err())); //~| String bad true
    println!("{}", kind(catch_unwind(|| panic!("bad {:?}", 4)).unwrap_err())); //~| String bad 4
    println!("{}", kind(catch_unwind(|| panic!("bad {0} {0}", 4)).unwrap_err())); //~| str bad 4 4
    println!("{}", kind(catch_unwind(|| panic!("bad {x}", x = 4)).unwrap_err())); //~| str bad 4
    println!("{}", kind(catch_unwind(|| panic!("{}", "x")).unwrap_err())); //~| String x
    println!("{}", kind(catch_unwind(|| panic!("{}", 4)).unwrap_err())); //~| String 4
    println!("{}", kind(catch_unwind(|| unreachable!("bad {}", 4)).map(|_: ()| ()).unwrap_err())); //~| str internal error: entered unreachable code: bad 4
    println!("{}", kind(catch_unwind(|| todo!("bad {}", 4)).map(|_: ()| ()).unwrap_err())); //~| str not yet implemented: bad 4
    println!("{}", kind(catch_unwind(|| assert!(1 == 2, "bad {}", 4)).unwrap_err())); //~| str bad 4
    println!("{}", kind(catch_unwind(|| panic!("bad {:3}", 4)).unwrap_err())); //~| String bad   4
    println!("{}", kind(catch_unwind(|| panic!("bad {}", &4)).unwrap_err())); //~| str bad 4
    println!("{}", kind(catch_unwind(|| panic!("bad {}", (4))).unwrap_err())); //~| str bad 4
    println!("{}", kind(catch_unwind(|| panic!("bad {}", 0x10)).unwrap_err())); //~| str bad 16
    println!("{}", kind(catch_unwind(|| panic!("bad {}", 1.5)).unwrap_err())); //~| String bad 1.5
    println!("{}", kind(catch_unwind(|| unimplemented!()).map(|_: ()| ()).unwrap_err())); //~| str not implemented
    println!("{}", kind(catch_unwind(|| todo!("x")).map(|_: ()| ()).unwrap_err())); //~| str not yet implemented: x
    println!("{}", kind(catch_unwind(|| unreachable!("x")).map(|_: ()| ()).unwrap_err())); //~| str internal error: entered unreachable code: x
}
