extern crate core; //~ unsupported

fn main() {}
