fn main() {
    let old = Box::into_raw(Box::new(1u64));
    unsafe { drop(Box::from_raw(old)) };
    let new = Box::into_raw(Box::new(2u64));
    println!("{}", old == new);
    println!("{}", unsafe { *new });
    println!("{}", unsafe { *old }); //~ use-after-free
}

//~| true
//~| 2
