fn main() {
    let mut jar = std::mem::ManuallyDrop::new(String::from("salt"));
    unsafe {
        std::ptr::drop_in_place(&mut *jar); //~ freed
        std::ptr::drop_in_place(&mut *jar); //~ double-free
    }
}
