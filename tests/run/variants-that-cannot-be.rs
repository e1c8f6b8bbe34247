// Of an enum with one possible variant nothing is stored, and a pattern of another variant never matches.
use std::convert::Infallible;

enum Cup {
    Never(Infallible),
    Full,
    AlsoNever(u8, Infallible),
}

fn main() {
    let none: Option<Infallible> = None;
    println!("{} {}", none.is_none(), matches!(none, Some(_))); //~| true false
    match none {
        Some(_) => println!("some"),
        None => println!("none"), //~| none
    }
    let cup = Cup::Full;
    match cup {
        Cup::Never(_) => println!("never"),
        Cup::AlsoNever(..) => println!("also never"),
        Cup::Full => println!("full"), //~| full
    }
    let wrong: Result<Infallible, u8> = Err(3);
    println!("{} {:?}", wrong.is_err(), wrong); //~| true Err(3)
    if let Ok(_) = wrong {
        println!("ok");
    }
    println!("{} {}", size_of::<Option<Infallible>>(), size_of::<Result<Infallible, u8>>()); //~| 0 1
}
