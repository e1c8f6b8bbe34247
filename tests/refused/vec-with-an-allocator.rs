#![feature(allocator_api)]

use std::alloc::{Global, System};

struct Shelf {
    jars: Vec<u32, System>, //~ unsupported
}

fn main() {
    let same: Vec<u32, Global> = Vec::new();
    let other: Box<u32, System> = todo!(); //~ unsupported
    let made = Box::new_in(5u32, System); //~ unsupported
}
