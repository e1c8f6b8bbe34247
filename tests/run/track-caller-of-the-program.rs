// A function marked #[track_caller] blames whoever calls it, through several of its kind too.
use std::panic::Location;

#[track_caller]
fn here() -> u32 {
    Location::caller().line()
}

#[track_caller]
fn around() -> u32 {
    here()
}

fn plain() -> u32 {
    here()
}

#[track_caller]
fn take(jar: Option<i32>) -> i32 {
    jar.expect("no jar")
}

fn main() {
    println!("{} {} {}", here(), around(), plain());
    //~| 24 24 15
    println!("{}", take(Some(1)));
    //~| 1
    take(None); //~ panic@5
}
