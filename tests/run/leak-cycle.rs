struct Ring {
    next: *mut Ring,
}

fn main() {
    let a = Box::into_raw(Box::new(Ring { next: std::ptr::null_mut() })); //~ leak(8,8)
    unsafe { (*a).next = a };
    println!("{}", unsafe { (*a).next == a });
} //~ lost(8)

//~| true
