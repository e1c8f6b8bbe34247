fn main() {
    let row = [1u8; 5];
    let place = unsafe { row.as_ptr().add(2) } as *const u64;
    println!("{}", unsafe { place.read() }); //~ out-of-bounds
}
