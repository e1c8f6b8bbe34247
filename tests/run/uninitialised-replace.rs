// `replace` gives back what lay there, so it must be there.
use std::mem::MaybeUninit;

fn main() {
    unsafe {
        let mut jar = MaybeUninit::<u32>::uninit();
        jar.as_mut_ptr().write(1);
        println!("{}", jar.as_mut_ptr().replace(2)); //~| 1
        let mut empty = MaybeUninit::<u32>::uninit();
        println!("{}", empty.as_mut_ptr().replace(2)); //~ uninitialised
    }
}
