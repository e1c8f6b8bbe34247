use std::cmp::Ordering;

fn main() {
    let order: Ordering = unsafe { std::mem::transmute(5i8) }; //~ invalid-value
    println!("{order:?}");
}
