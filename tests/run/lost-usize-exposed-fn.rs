fn keep() -> usize {
    let p = Box::into_raw(Box::new(7u64)); //~ leak(8,8)
    p as usize
}
fn main() {
    let n = keep();
    println!("{}", n != 0);
} //~ lost(8)

//~| true
