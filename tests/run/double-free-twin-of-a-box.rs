fn main() {
    let jar = Box::new(42u32);
    let twin = unsafe { std::ptr::read(&jar) };
    drop(jar); //~ freed
    drop(twin); //~ double-free
}
