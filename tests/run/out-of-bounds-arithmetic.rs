fn main() {
    let shelf = [1u32, 2, 3];
    let p = shelf.as_ptr();
    unsafe {
        let beyond = p.add(4); //~ out-of-bounds
        println!("{}", beyond.is_null());
    }
}
//~ message-contains: 4 bytes behind its end
