use std::mem::MaybeUninit;
fn keep() {
    let m = MaybeUninit::new(Box::new(7u64)); //~ leak(8,8)
    println!("{}", unsafe { m.assume_init_ref() });
} //~ lost(8)
fn main() {
    keep();
    println!("end");
}

//~| 7
//~| end
