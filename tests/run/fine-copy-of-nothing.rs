#![allow(invalid_null_arguments)]

fn main() {
    unsafe {
        std::ptr::copy_nonoverlapping(8 as *const u32, 16 as *mut u32, 0);
        std::ptr::copy(std::ptr::null::<u8>(), std::ptr::null_mut(), 0);
        std::ptr::write_bytes(4 as *mut u32, 7, 0);
        std::ptr::null_mut::<()>().write(());
        std::ptr::null::<()>().read();
        std::ptr::swap(1 as *mut (), 1 as *mut ());
    }
}
