use std::mem::MaybeUninit;

fn main() {
    let mut row: [MaybeUninit<u8>; 4] = [MaybeUninit::uninit(); 4];
    let moved = row;
    row[1].write(5);
    let again = (moved, row);
    println!("{}", unsafe { again.1[1].assume_init() }); //~| 5
}
