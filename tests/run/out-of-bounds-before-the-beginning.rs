fn main() {
    let shelf = vec![1u32, 2, 3];
    let p = shelf.as_ptr();
    let before = unsafe { p.sub(1) }; //~ out-of-bounds
    println!("{}", before.is_null());
}
