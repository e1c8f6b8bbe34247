// In the None of a wide pointer the second half is padding: it may be uninitialised.
use std::mem::{transmute, MaybeUninit};

fn main() {
    let none = unsafe { transmute::<(usize, bool), Option<Box<[u8]>>>((0, false)) };
    println!("{none:?}"); //~| None
    let mut half = MaybeUninit::<Option<&str>>::uninit();
    unsafe {
        half.as_mut_ptr().cast::<usize>().write(0);
        let text = half.assume_init();
        let pair = (1u8, text);
        println!("{:?} {pair:?}", text); //~| None (1, None)
    }
}
