extern "C" {
    fn memchr(p: *const u8, byte: i32, size: usize) -> *const u8;
}

fn search(bytes: *const u8, size: usize) -> bool {
    unsafe { !memchr(bytes, 0, size).is_null() } //~ null-pointer
}

fn main() {
    println!("{}", search([1, 0].as_ptr(), 2)); //~| true
    search(std::ptr::null(), 0);
}
