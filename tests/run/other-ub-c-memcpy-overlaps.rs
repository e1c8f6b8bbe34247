// C's `memcpy` does not copy onto itself; `memmove` does.
unsafe extern "C" {
    fn memcpy(to: *mut u8, from: *const u8, size: usize) -> *mut u8;
    fn memmove(to: *mut u8, from: *const u8, size: usize) -> *mut u8;
}

fn main() {
    unsafe {
        let mut row = [1u8, 2, 3, 4];
        let start = row.as_mut_ptr();
        memmove(start.add(1), start, 3);
        println!("{row:?}"); //~| [1, 1, 2, 3]
        let start = row.as_mut_ptr();
        memcpy(start.add(1), start, 3); //~ other-ub
    }
}
