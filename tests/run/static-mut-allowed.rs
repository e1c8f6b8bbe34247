//@ edition:2024
#![allow(static_mut_refs)]
static mut LIST: Vec<i32> = Vec::new();

fn main() {
    unsafe {
        LIST.push(1);
        println!("{LIST:?}"); //~| [1]
        LIST = Vec::new();
    }
}
