extern "C" {
    fn malloc(size: usize) -> *mut u8;
}

fn main() {
    unsafe {
        let pan = malloc(4) as *mut u32;
        pan.write(1);
        drop(Box::from_raw(pan)); //~ bad-free
    }
}
