fn main() {
    let p = 0x4000 as *const u8;
    let b = unsafe { *p }; //~ dangling
    println!("{b}");
}
