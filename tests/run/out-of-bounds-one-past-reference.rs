fn main() {
    let row = [1u8, 2];
    let end = unsafe { &*row.as_ptr().add(2) }; //~ out-of-bounds
    println!("{end}");
}
