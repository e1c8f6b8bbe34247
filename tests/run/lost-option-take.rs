fn main() {
    let mut o = Some(Box::new(3u64)); //~ leak(8,8)
    println!("{:?}", o);
    std::mem::forget(o.take()); //~ lost(8)
    println!("{:?}", o);
}

//~| Some(3)
//~| None
