use std::mem::MaybeUninit;
fn main() {
    let mut m = MaybeUninit::new(Box::new(7u64)); //~ leak(8,8)
    println!("{}", unsafe { m.assume_init_ref() });
    m.write(Box::new(8)); //~ lost(8)
    unsafe { m.assume_init_drop() };
    println!("end");
}

//~| 7
//~| end
