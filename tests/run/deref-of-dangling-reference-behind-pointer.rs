// `**p` copies the reference out of `*p` first, and a reference must be good when it is copied.
use std::ptr::{self, addr_of_mut};

fn main() {
    let mut inner = ptr::without_provenance_mut::<i32>(24);
    let outer = addr_of_mut!(inner).cast::<&'static mut i32>();
    let nothing_read = unsafe { addr_of_mut!(**outer) }; //~ dangling
    println!("{}", nothing_read.is_null());
}
