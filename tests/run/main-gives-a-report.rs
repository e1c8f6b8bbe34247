//@ edition:2021
//~ exit: 5
// What a program's own Termination reports is its status; the value is consumed, locals of main are dropped before.
use std::process::{ExitCode, Termination};

struct Bill(u8);

impl Termination for Bill {
    fn report(self) -> ExitCode {
        println!("report");
        ExitCode::from(self.0 + 1)
    }
}

impl Drop for Bill {
    fn drop(&mut self) {
        println!("bill {}", self.0);
    }
}

struct Guest;

impl Drop for Guest {
    fn drop(&mut self) {
        println!("guest leaves");
    }
}

fn main() -> Bill {
    let _guest = Guest;
    println!("dinner");
    //~| dinner
    //~| guest leaves
    //~| report
    //~| bill 4
    Bill(4)
}
