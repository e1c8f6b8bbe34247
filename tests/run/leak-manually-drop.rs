use std::mem::ManuallyDrop;

fn main() {
    let text = ManuallyDrop::new(String::from("kept too long")); //~ leak(13,1)
    println!("{}", text.len());
} //~ lost(13)

//~| 13
