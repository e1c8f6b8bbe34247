struct Guard;
impl Drop for Guard { fn drop(&mut self) { println!("guard"); } }
fn work() {
    let p = Box::into_raw(Box::new(3u64)); //~ leak(8,8)
    let _g = Guard;
    if unsafe { *p } == 3 { panic!("no"); } //~ lost(8)
    unsafe { drop(Box::from_raw(p)) };
}
fn main() {
    std::panic::set_hook(Box::new(|_| {}));
    let r = std::panic::catch_unwind(work);
    println!("{}", r.is_err());
}

//~| guard
//~| true
