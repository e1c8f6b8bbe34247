fn main() {
    unsafe { std::ptr::copy_nonoverlapping(1 as *const u32, 16 as *mut u32, 0) }; //~ misaligned
}
