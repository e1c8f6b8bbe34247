fn main() {
    let from = [1u8, 2, 3, 4];
    let mut to = [0u8; 3];
    unsafe { std::ptr::copy_nonoverlapping(from.as_ptr(), to.as_mut_ptr(), 4) }; //~ out-of-bounds
    println!("{:?}", to);
}
