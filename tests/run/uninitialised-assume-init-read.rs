// `assume_init_read` of nothing.
use std::mem::MaybeUninit;

fn main() {
    unsafe {
        let jar = MaybeUninit::new(5u16);
        println!("{}", jar.assume_init_read()); //~| 5
        println!("{}", MaybeUninit::<u16>::uninit().assume_init_read()); //~ uninitialised
    }
}
