use std::mem::MaybeUninit;

fn main() {
    let mut slot = MaybeUninit::new(String::from("leek")); //~ allocated initialised
    let soup = unsafe { slot.assume_init_read() };
    let word: &'static str = unsafe { &*(soup.as_str() as *const str) };
    drop(soup); //~ freed
    println!("{word}"); //~ use-after-free
    slot.write(String::new());
    unsafe { slot.assume_init_drop() };
}
//~ why-contains: A pointer stays as it is
