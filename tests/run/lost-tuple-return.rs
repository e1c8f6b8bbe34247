fn pair() -> (*mut u64, u8) { (Box::into_raw(Box::new(5)), 1) } //~ leak(8,8)
fn main() {
    let (_, n) = pair(); //~ lost(8)
    println!("{n}");
}

//~| 1
