fn main() {
    let n = 5u64;
    let p = &raw const n;
    let q = unsafe { p.offset(-1) }; //~ out-of-bounds
    println!("{}", q.is_null());
}
