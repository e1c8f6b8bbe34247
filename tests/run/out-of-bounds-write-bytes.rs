fn main() {
    let mut row = [1u16; 4];
    unsafe { std::ptr::write_bytes(row.as_mut_ptr(), 0, 5) }; //~ out-of-bounds
}
