use std::mem::ManuallyDrop;

fn main() {
    let mut jar = Some(ManuallyDrop::new(Box::new(5u16))); //~ leak(2)
    if let Some(inner) = jar.take() {
        println!("{}", **inner); //~| 5
    } //~ lost(2)
    println!("{}", jar.is_none()); //~| true
}
