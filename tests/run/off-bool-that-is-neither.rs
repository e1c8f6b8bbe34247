fn main() {
    //~ args: --inspector off
    //~ exit: 0
    //~ ending: returned
    let byte = 7u8;
    let open = unsafe { *(&raw const byte as *const bool) }; //~ invalid-value
    if open {
        println!("open"); //~| open
    }
}
