use std::mem::MaybeUninit;
fn split() -> [MaybeUninit<u8>; 8] {
    let p = Box::into_raw(Box::new(7u64)); //~ leak(8,8)
    unsafe { std::mem::transmute(p) }
}
fn main() {
    let mut bytes = split();
    println!("split");
    bytes[3] = MaybeUninit::new(0); //~ lost(8)
    println!("{}", bytes.len());
}

//~| split
//~| 8
