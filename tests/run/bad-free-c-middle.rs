extern "C" {
    fn malloc(size: usize) -> *mut u8;
    fn free(p: *mut u8);
}

fn main() {
    unsafe {
        let pan = malloc(16);
        free(pan.add(8)); //~ bad-free
    }
}
