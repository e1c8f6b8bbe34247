fn main() {
    let p = std::ptr::null_mut::<u8>();
    unsafe { p.write(3) }; //~ null-pointer
}
