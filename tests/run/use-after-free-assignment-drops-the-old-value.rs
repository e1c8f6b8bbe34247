fn main() {
    let slot: *mut String = Box::into_raw(Box::new(String::from("old")));
    unsafe {
        drop(Box::from_raw(slot)); //~ freed
        *slot = String::from("new"); //~ use-after-free
    }
}
