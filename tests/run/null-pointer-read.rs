fn main() {
    let p: *const i32 = std::ptr::null();
    let n = unsafe { *p }; //~ null-pointer
    println!("{n}");
}
