fn make() -> *mut u64 { Box::into_raw(Box::new(5)) } //~ leak(8,8)
fn main() {
    let _ = make(); //~ lost(8)
    println!("end");
}

//~| end
