#![feature(trace_macros)]

use std::trace_macros; //~ unsupported

fn main() {}
