fn main() {
    let old = Box::into_raw(Box::new(1u64));
    unsafe { drop(Box::from_raw(old)) };
    let fresh = Box::into_raw(Box::new(2u64));
    println!("{}", old == fresh); //~| true
    println!("{}", unsafe { *fresh }); //~| 2
    unsafe { drop(Box::from_raw(fresh)) };
}
