fn main() {
    let nobody: *mut String = std::ptr::null_mut();
    let label = unsafe { Box::from_raw(nobody) }; //~ null-pointer
    println!("{label}");
}
//~ message-contains: makes a Box of `String` from a null pointer
