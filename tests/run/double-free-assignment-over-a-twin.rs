fn main() {
    let mut jar = Box::new(1u8);
    let twin = unsafe { std::ptr::read(&jar) };
    drop(twin); //~ freed
    jar = Box::new(2); //~ double-free
    println!("{jar}");
}
