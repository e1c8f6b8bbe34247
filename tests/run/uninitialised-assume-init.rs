use std::mem::MaybeUninit;

fn main() {
    let slot = MaybeUninit::<u32>::uninit();
    let n = unsafe { slot.assume_init() }; //~ uninitialised
    println!("{n}");
}
