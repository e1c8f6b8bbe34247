fn cook() {}

fn main() {
    let code = cook as fn() as *const u8;
    println!("{}", unsafe { *code }); //~ other-ub
    //~ message-contains: code of a function, which can only be called
}
