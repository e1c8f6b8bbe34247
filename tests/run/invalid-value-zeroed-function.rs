// Zeros are no function.
use std::mem;

fn main() {
    unsafe {
        println!("{}", mem::zeroed::<Option<fn()>>().is_none()); //~| true
        let call: fn() = mem::zeroed(); //~ invalid-value
        call();
    }
}
