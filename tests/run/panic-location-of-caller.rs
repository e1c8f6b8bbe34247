use std::panic::Location;

#[track_caller]
fn whereami() -> u32 {
    Location::caller().line()
}

#[track_caller]
fn must(n: Option<i32>) -> i32 {
    match n {
        Some(n) => n,
        None => panic!("nothing there"),
    }
}

fn main() {
    println!("{}", whereami());
    println!("{}", must(Some(1)));
    must(None); //~ panic
}

//~| 17
//~| 1
