use std::mem::transmute;
use std::num::NonZeroU32;

fn nothing() -> u32 {
    0
}

fn main() {
    let count: fn() -> NonZeroU32 = unsafe { transmute(nothing as fn() -> u32) };
    let some = count(); //~ invalid-value
    println!("{some}");
}
