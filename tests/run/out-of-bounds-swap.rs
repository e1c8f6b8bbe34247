fn main() {
    let mut row = [1u8, 2];
    let first = row.as_mut_ptr();
    unsafe { std::ptr::swap(first, first.wrapping_add(2)) }; //~ out-of-bounds
}
