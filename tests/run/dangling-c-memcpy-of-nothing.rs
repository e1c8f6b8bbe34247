extern "C" {
    fn memcpy(to: *mut u8, from: *const u8, size: usize) -> *mut u8;
}

fn main() {
    let nowhere = std::ptr::dangling_mut::<u8>();
    unsafe {
        std::ptr::copy_nonoverlapping(nowhere, nowhere, 0);
        memcpy(nowhere, nowhere, 0); //~ dangling
    }
}
