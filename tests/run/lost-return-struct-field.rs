struct Two { a: *mut u64, b: *mut u64 }
fn two() -> Two { Two { a: Box::into_raw(Box::new(1)), b: Box::into_raw(Box::new(2)) } } //~ leak(8,8)
fn main() {
    let p = two().a; //~ lost(8)
    println!("{}", unsafe { *p });
    unsafe { drop(Box::from_raw(p)) };
}

//~| 1
