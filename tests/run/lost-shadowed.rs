fn main() {
    let p = Box::into_raw(Box::new(5u64)); //~ leak(8,8)
    println!("{}", unsafe { *p });
    let p = Box::into_raw(Box::new(6u64));
    println!("{}", unsafe { *p });
    unsafe { drop(Box::from_raw(p)) };
} //~ lost(8)

//~| 5
//~| 6
