fn main() {
    let row: &[u32; 0] = unsafe { &*(2 as *const [u32; 0]) }; //~ misaligned
    println!("{row:?}");
}
