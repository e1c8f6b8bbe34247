use std::ptr::NonNull;
fn main() {
    let p: NonNull<u32> = unsafe { NonNull::new_unchecked(std::ptr::null_mut()) };
    println!("{}", p.as_ptr().is_null());
}
