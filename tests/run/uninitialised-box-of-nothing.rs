use std::mem::MaybeUninit;

fn main() {
    let place = Box::into_raw(Box::new(MaybeUninit::<u32>::uninit())); //~ allocated
    println!("{}", unsafe { *place.cast::<u32>() }); //~ uninitialised
}
