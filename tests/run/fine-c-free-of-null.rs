extern "C" {
    fn free(p: *mut u8);
}

fn main() {
    unsafe { free(std::ptr::null_mut()) };
}
