extern "C" {
    fn malloc(size: usize) -> *mut u8;
    fn free(p: *mut u8, size: usize);
}

fn main() {
    unsafe {
        let p = malloc(4);
        free(p, 4); //~ other-ub
    }
}
