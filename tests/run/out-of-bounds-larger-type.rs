fn main() {
    let jar = Box::new([1u8, 2, 3, 4]);
    let p = &raw const *jar as *const u64;
    let n = unsafe { p.read_unaligned() }; //~ out-of-bounds
    println!("{n}");
}
