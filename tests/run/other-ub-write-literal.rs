fn main() {
    let text = "salt";
    let p = text.as_ptr() as *mut u8;
    unsafe { *p = b'm' }; //~ other-ub
    println!("{text}");
}
