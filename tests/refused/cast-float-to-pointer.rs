fn main() {
    let p = 1.5f64 as *const u8; //~ E0606
    println!("{}", p.is_null());
}
