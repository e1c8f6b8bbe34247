fn main() {
    let mut v: Vec<u8> = Vec::with_capacity(2);
    unsafe {
        v.set_len(5);
    }
    let n = v[4]; //~ out-of-bounds
    println!("{n}");
}
