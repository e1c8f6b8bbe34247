use std::mem::MaybeUninit;

fn main() {
    let row: MaybeUninit<[u8; 4]> = MaybeUninit::uninit();
    let row = unsafe { row.assume_init() }; //~ uninitialised
    println!("{}", row[0]);
}
