fn main() {
    let row = Box::into_raw(Box::new([0u8; 12]));
    let odd = unsafe { Box::from_raw((row as *mut u8).wrapping_add(if row as usize % 4 == 3 { 2 } else { 3 - row as usize % 2 * 2 }) as *mut u32) }; //~ misaligned
    println!("{odd}");
}
