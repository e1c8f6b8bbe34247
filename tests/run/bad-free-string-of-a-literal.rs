fn main() {
    let text = "basil";
    let name = unsafe { String::from_raw_parts(text.as_ptr() as *mut u8, 5, 5) };
    println!("{name}"); //~| basil
} //~ bad-free
