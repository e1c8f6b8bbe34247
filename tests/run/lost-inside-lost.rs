struct Outer { inner: Box<u64> }
fn main() {
    let o = Box::new(Outer { inner: Box::new(3) }); //~ leak(8,8) leak(8,8)
    println!("{}", o.inner);
    let p = Box::into_raw(o);
    let n = p as usize == 0;
    println!("{n}");
} //~ lost(8) lost(8)

//~| 3
//~| false
