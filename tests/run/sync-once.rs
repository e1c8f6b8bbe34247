use std::panic::catch_unwind;
use std::sync::Once;

static START: Once = Once::new();
static BROKEN: Once = Once::new();

fn start() {
    START.call_once(|| println!("started"));
}

fn main() {
    println!("{}", START.is_completed());
    start();
    start();
    println!("{}", START.is_completed());
    println!("{}", catch_unwind(|| BROKEN.call_once(|| panic!("first"))).is_err());
    println!("{}", catch_unwind(|| BROKEN.call_once(|| println!("never"))).is_err());
}

//~| false
//~| started
//~| true
//~| true
//~| true
