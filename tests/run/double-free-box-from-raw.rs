fn main() {
    let p = Box::into_raw(Box::new(5));
    let _first = unsafe { Box::from_raw(p) };
    let _second = unsafe { Box::from_raw(p) };
    println!("two owners");
} //~ double-free

//~| two owners
