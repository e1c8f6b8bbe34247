enum Slot { Full(*mut u64), Empty }
fn main() {
    let mut s = Slot::Full(Box::into_raw(Box::new(1))); //~ leak(8,8)
    if let Slot::Full(p) = &s { println!("{}", unsafe { **p }); }
    s = Slot::Empty; //~ lost(8)
    println!("{}", matches!(s, Slot::Empty));
}

//~| 1
//~| true
