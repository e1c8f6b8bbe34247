fn main() {
    let p: *const String = std::ptr::null();
    let text = unsafe { &*p }; //~ null-pointer
    println!("{text}");
}
