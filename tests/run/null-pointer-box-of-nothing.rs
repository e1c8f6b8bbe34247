fn main() {
    let unit: Box<()> = unsafe { Box::from_raw(std::ptr::null_mut()) }; //~ null-pointer
    drop(unit);
}
