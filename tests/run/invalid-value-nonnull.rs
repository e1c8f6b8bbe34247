use std::ptr::NonNull;

fn main() {
    let p = unsafe { NonNull::<u8>::new_unchecked(std::ptr::null_mut()) }; //~ invalid-value
    println!("{}", p.as_ptr().is_null());
}
