static mut LAST: *const u8 = std::ptr::null();

fn main() {
    let row = Box::leak(Box::new([1u8, 2, 3]));
    unsafe { LAST = row.as_ptr().add(3) };
}
