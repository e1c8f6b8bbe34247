fn main() {
    let jar = Box::into_raw(Box::new(3u32)); //~ leak(4)
    //~ verdict: panic
    //~ exit: 101
    let food = unsafe { *jar };
    if food == 3 {
        panic!("no lid");
    }
    unsafe { drop(Box::from_raw(jar)) };
}
