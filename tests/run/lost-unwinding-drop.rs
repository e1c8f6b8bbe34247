struct Hold(*mut u64);
impl Drop for Hold { fn drop(&mut self) { self.0 = std::ptr::null_mut(); } } //~ lost(8)
fn main() {
    std::panic::set_hook(Box::new(|_| {}));
    let r = std::panic::catch_unwind(|| { let h = Hold(Box::into_raw(Box::new(3))); if !h.0.is_null() { panic!("no"); } }); //~ leak(8,8)
    println!("{}", r.is_err());
}

//~| true
