use std::mem::ManuallyDrop;
fn work() {
    let s = ManuallyDrop::new(String::from("soup")); //~ leak(4,1)
    println!("{}", s.len());
} //~ lost(4)
fn main() { work(); println!("end"); }

//~| 4
//~| end
