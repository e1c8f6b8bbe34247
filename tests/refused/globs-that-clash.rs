// Two globs may bring the same name for different things as long as nobody uses it.
mod left {
    pub fn soup() -> i32 {
        1
    }
    pub fn salt() -> i32 {
        2
    }
    pub mod shared {
        pub fn spoon() -> i32 {
            3
        }
    }
}

mod right {
    pub fn soup() -> i32 {
        4
    }
    pub fn salt() -> i32 {
        5
    }
    pub use crate::left::shared;
    pub struct Jar;
}

use left::*;
use right::*;

fn salt() -> i32 {
    6
}

fn main() {
    println!("{}", soup()); //~ E0659
    println!("{}", salt() + shared::spoon() + left::soup());
    let _ = Jar;
}
