fn main() {
    let row = [0u32; 4];
    let place = row.as_ptr() as *const u8;
    let odd = unsafe { std::slice::from_raw_parts(place.add(1) as *const u16, 2) }; //~ misaligned
    println!("{}", odd.len());
}
