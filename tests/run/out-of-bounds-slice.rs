fn main() {
    let shelf = [1u16, 2, 3];
    let s = unsafe { std::slice::from_raw_parts(shelf.as_ptr(), 4) }; //~ out-of-bounds
    println!("{:?}", s.len());
}
