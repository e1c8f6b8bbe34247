// `assume_init_drop` drops what must be there.
use std::mem::MaybeUninit;

fn main() {
    unsafe {
        let mut jar = MaybeUninit::new(String::from("salt"));
        jar.assume_init_drop();
        let mut empty = MaybeUninit::<String>::uninit();
        empty.assume_init_drop(); //~ uninitialised
    }
}
