mod jars {
    pub fn count() -> u32 {
        1
    }
}

mod lids {
    pub fn count() -> u32 {
        2
    }
}

use jars::count;
use lids::count; //~ E0252

fn main() {
    println!("{}", count());
}
