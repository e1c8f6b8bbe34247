use std::num::NonZeroU8;

fn main() {
    let n: NonZeroU8 = unsafe { std::mem::transmute(0u8) }; //~ invalid-value
    println!("{}", n.get());
}
