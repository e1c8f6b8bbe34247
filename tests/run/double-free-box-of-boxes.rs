fn main() {
    let outer = Box::new(Box::new(1u8));
    let twin = unsafe { std::ptr::read(&*outer) };
    drop(twin); //~ freed
} //~ double-free
