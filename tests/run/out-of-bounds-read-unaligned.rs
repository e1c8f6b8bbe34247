fn main() {
    let row = [1u8; 6];
    let word = unsafe { (row.as_ptr().add(3) as *const u32).read_unaligned() }; //~ out-of-bounds
    println!("{word}");
}
