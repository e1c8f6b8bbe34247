extern "C" {
    fn malloc(size: usize) -> *mut u8;
}

fn copy_of(text: &[u8]) -> *mut u8 {
    unsafe {
        let copy = malloc(text.len()); //~ leak(4)
        std::ptr::copy_nonoverlapping(text.as_ptr(), copy, text.len());
        copy
    }
}

fn main() {
    let copy = copy_of(b"rice");
    println!("{}", unsafe { *copy }); //~| 114
} //~ lost(4)
