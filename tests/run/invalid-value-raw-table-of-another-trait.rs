use std::fmt::{Debug, Display};

fn main() {
    let jar = 4;
    let shown: *const dyn Debug = &jar;
    let other: *const dyn Display = unsafe { std::mem::transmute(shown) }; //~ invalid-value
    let _ = other;
}
