use std::ptr::NonNull;

fn main() {
    let nothing: NonNull<u16> = NonNull::dangling();
    let row = unsafe { std::slice::from_raw_parts(nothing.as_ptr(), 1) }; //~ dangling
    println!("{}", row.len());
}
