fn main() {
    let unit = Box::new(());
    let raw = Box::into_raw(unit);
    let again = unsafe { Box::from_raw(raw) };
    let other: Box<[u64; 0]> = unsafe { Box::from_raw(std::ptr::NonNull::dangling().as_ptr()) };
    let row: Box<[u8]> = Vec::new().into_boxed_slice();
    println!("{:?} {:?} {:?}", again, other, row); //~| () [] []
}
