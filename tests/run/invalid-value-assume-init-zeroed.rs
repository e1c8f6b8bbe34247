// Zeroed memory is initialised, and still no reference.
use std::mem::MaybeUninit;

fn main() {
    unsafe {
        println!("{}", MaybeUninit::<u32>::zeroed().assume_init()); //~| 0
        let nowhere: &u32 = MaybeUninit::zeroed().assume_init(); //~ invalid-value
        println!("{nowhere}");
    }
}
