fn main() {
    let v = vec![1, 2, 3];
    let (p, n) = (v.as_ptr(), v.len());
    drop(v);
    let s = unsafe { std::slice::from_raw_parts(p, n) }; //~ use-after-free
    println!("{:?}", s);
}
