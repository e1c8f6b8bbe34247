fn main() {
    let n = 7;
    let p = &n as *const i32;
    let mut q: *const i32 = std::ptr::null();
    unsafe {
        std::ptr::copy_nonoverlapping((&raw const p).cast::<u8>(), (&raw mut q).cast::<u8>(), 8);
        println!("{}", *q);
    }
}

//~| 7
