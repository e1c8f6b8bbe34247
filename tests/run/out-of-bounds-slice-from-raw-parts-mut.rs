fn main() {
    let mut row = [1u16; 4];
    let long = unsafe { std::slice::from_raw_parts_mut(row.as_mut_ptr(), 5) }; //~ out-of-bounds
    long[4] = 1;
}
