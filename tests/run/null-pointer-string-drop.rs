fn main() {
    let slot: *mut String = std::ptr::null_mut();
    unsafe { *slot = String::from("salt") }; //~ null-pointer
}
//~ message-contains: drops a `String` through a null pointer
