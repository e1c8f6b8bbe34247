use std::mem::MaybeUninit;

fn main() {
    let open: bool = unsafe { MaybeUninit::uninit().assume_init() }; //~ uninitialised
    println!("{open}");
}
