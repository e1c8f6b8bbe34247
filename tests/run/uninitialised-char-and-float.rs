use std::mem::MaybeUninit;

fn main() {
    let letter: MaybeUninit<char> = MaybeUninit::uninit();
    println!("{}", unsafe { *letter.as_ptr() }); //~ uninitialised
}
//~ message-contains: reads a `char`
