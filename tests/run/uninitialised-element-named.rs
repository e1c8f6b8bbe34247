// The element of an array that nobody has written is named.
use std::mem::MaybeUninit;

fn main() {
    let mut row: [MaybeUninit<String>; 3] = [const { MaybeUninit::uninit() }; 3];
    row[0].write(String::from("salt"));
    row[1].write(String::from("rice"));
    let row: [String; 3] = unsafe { std::mem::transmute(row) }; //~ uninitialised
    println!("{row:?}");
}
//~ fact-contains: missing: the element `[2]`
