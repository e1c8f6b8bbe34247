// `assume_init_read` twice makes two owners.
use std::mem::MaybeUninit;

fn main() {
    unsafe {
        let jar = MaybeUninit::new(String::from("salt"));
        let first = jar.assume_init_read();
        println!("{first}"); //~| salt
        let second = jar.assume_init_read();
        println!("{second}"); //~| salt
        drop(second);
        drop(first); //~ double-free
    }
}
