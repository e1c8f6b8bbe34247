fn main() {
    let old = Box::into_raw(Box::new(1u8));
    unsafe { drop(Box::from_raw(old)) };
    println!("{}", old.is_null());
    println!("{}", old == old);
    println!("{}", old as usize == old.addr());
}

//~| false
//~| true
//~| true
