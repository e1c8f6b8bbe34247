fn main() {
    let row = [1u32; 4];
    let mut to = [0u32; 4];
    let odd = (row.as_ptr() as *const u8).wrapping_add(1) as *const u32;
    unsafe { std::ptr::copy_nonoverlapping(odd, to.as_mut_ptr(), 2) }; //~ misaligned
}
