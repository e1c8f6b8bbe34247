fn main() {
    let small = 1u8;
    let large: &u32 = unsafe { &*(&raw const small as *const u32) }; //~ out-of-bounds
    println!("{large}");
}
