union Both { p: *mut u64, n: u64 }
fn main() {
    let mut u = Both { p: Box::into_raw(Box::new(7)) }; //~ leak(8,8)
    println!("{}", unsafe { *u.p });
    u.n = 0; //~ lost(8)
    println!("{}", unsafe { u.n });
}

//~| 7
//~| 0
