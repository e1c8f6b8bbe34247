fn main() {
    let mut row = [1u32; 2];
    unsafe { std::ptr::write_bytes(row.as_mut_ptr(), 1, usize::MAX / 2) }; //~ arithmetic
}
