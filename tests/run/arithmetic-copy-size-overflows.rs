fn main() {
    let row = [1u32; 2];
    let mut to = [0u32; 2];
    unsafe { std::ptr::copy_nonoverlapping(row.as_ptr(), to.as_mut_ptr(), usize::MAX / 2) }; //~ arithmetic
}
