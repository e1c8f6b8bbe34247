fn main() {
    let mut shelf = [1u32, 2, 3];
    let p = shelf.as_mut_ptr();
    unsafe {
        let end = p.add(3);
        *end = 9; //~ out-of-bounds
    }
    println!("{:?}", shelf);
}
