fn main() {
    let nothing: &() = unsafe { &*std::ptr::null() }; //~ null-pointer
    println!("{nothing:?}");
}
