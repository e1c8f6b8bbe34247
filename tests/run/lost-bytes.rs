use std::mem::MaybeUninit;
fn main() {
    let p = Box::into_raw(Box::new(7u64)); //~ leak(8,8)
    let mut bytes: [MaybeUninit<u8>; 8] = unsafe { std::mem::transmute(p) };
    let q: *mut u64 = unsafe { std::mem::transmute(bytes) };
    println!("{}", unsafe { *q });
    bytes[3] = MaybeUninit::new(0);
    println!("still");
} //~ lost(8)

//~| 7
//~| still
