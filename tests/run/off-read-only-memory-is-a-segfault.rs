fn main() {
    let text = "salt";
    unsafe { *(text.as_ptr() as *mut u8) = b'm' }; //~ other-ub
    println!("never");
}
//~ args: --inspector off
//~ exit: 139
//~ ending: segfault
