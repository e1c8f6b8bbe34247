fn main() {
    let byte = 3u8;
    let p = &raw const byte as *const bool;
    if unsafe { *p } { //~ invalid-value
        println!("true");
    }
}
