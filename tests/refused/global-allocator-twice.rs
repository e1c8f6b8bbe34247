use std::alloc::System;

#[global_allocator]
static FIRST: System = System;

#[global_allocator]
static SECOND: System = System; //~ refused

fn main() {}
