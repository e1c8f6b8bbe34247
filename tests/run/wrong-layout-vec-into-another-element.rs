fn main() {
    let words = std::mem::ManuallyDrop::new(vec![1u32, 2, 3, 4]);
    let bytes = unsafe { Vec::from_raw_parts(words.as_ptr() as *mut u8, 16, 16) };
    println!("{}", bytes[0]); //~| 1
    drop(bytes); //~ wrong-layout
}
