fn main() {
    let mut row = [0u8; 8];
    let place = unsafe { row.as_mut_ptr().add(if row.as_ptr() as usize % 2 == 0 { 1 } else { 2 }) } as *mut u16;
    unsafe { place.write(5) }; //~ misaligned
}
