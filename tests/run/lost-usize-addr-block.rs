fn keep() -> usize {
    let p = Box::into_raw(Box::new(7u64)); //~ leak(8,8)
    p.addr()
} //~ lost(8)
fn main() {
    let n = keep();
    println!("{}", n != 0);
}

//~| true
