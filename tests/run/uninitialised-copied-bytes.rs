use std::mem::MaybeUninit;

fn main() {
    let from = MaybeUninit::<[u8; 4]>::uninit();
    let mut to = [1u8; 4];
    unsafe {
        std::ptr::copy_nonoverlapping(from.as_ptr().cast::<u8>(), to.as_mut_ptr(), 2);
        println!("{}", to[2]);
    }
    println!("{}", to[1]); //~ uninitialised
}

//~| 1
