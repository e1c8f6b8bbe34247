fn main() {
    let p: *const u32 = std::ptr::null();
    println!("before");
    println!("{}", unsafe { *p }); //~ null-pointer
    println!("never");
}
//~ args: --inspector off
//~ exit: 139
//~ ending: segfault

//~| before
