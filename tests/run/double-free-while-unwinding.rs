fn main() {
    let jar = Box::new(1u8);
    let _twin = unsafe { std::ptr::read(&jar) };
    if *jar == 1 {
        panic!("the lid slips"); //~ exit: 86
    }
} //~ double-free
