fn main() {
    let old = Box::into_raw(Box::new(1u64));
    unsafe { drop(Box::from_raw(old)) };
    let new = Box::new(99u64);
    println!("{}", unsafe { *old }); //~ use-after-free
    println!("{new}");
}
//~ args: --inspector off
//~ exit: 0
//~ ending: returned

//~| 99
//~| 99
