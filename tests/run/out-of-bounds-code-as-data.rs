fn cook() {}

fn main() {
    let code = cook as fn() as *const u8;
    println!("{}", unsafe { *code }); //~ out-of-bounds
    //~ message-contains: code of a function, which can only be called
}
