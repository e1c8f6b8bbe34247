// `mem::swap` moves values, so both must be values; `ptr::swap` moves bytes.
fn main() {
    let mut full = 1u8;
    let mut odd = 2u8;
    let a = &raw mut full as *mut bool;
    let b = &raw mut odd as *mut bool;
    unsafe {
        std::ptr::swap(a, b);
        std::mem::swap(&mut *a, &mut *b); //~ invalid-value
    }
    println!("{full} {odd}");
}
