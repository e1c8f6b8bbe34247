// `copy` copies bytes, owners included: one of the two must be forgotten.
use std::ptr;

fn main() {
    unsafe {
        let mut shelf = [String::from("salt"), String::from("oil")];
        let start = shelf.as_mut_ptr();
        ptr::swap(start, start.add(1));
        println!("{shelf:?}"); //~| ["oil", "salt"]
        ptr::copy(shelf.as_ptr(), shelf.as_mut_ptr().add(1), 1);
        drop(shelf); //~ double-free
    }
}
