fn main() {
    let row: *const [u8; 4] = &[1u8, 2] as *const [u8; 2] as *const [u8; 4];
    unsafe {
        let _ = *row;
        let _ = (*row)[3]; //~ out-of-bounds
    }
}
