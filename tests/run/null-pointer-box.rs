fn main() {
    let b = unsafe { Box::<u32>::from_raw(std::ptr::null_mut()) }; //~ null-pointer
    println!("{b}");
}
