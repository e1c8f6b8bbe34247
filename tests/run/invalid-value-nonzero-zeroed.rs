use std::num::NonZeroU16;

fn main() {
    let count: NonZeroU16 = unsafe { std::mem::zeroed() }; //~ invalid-value
    println!("{count}");
}
