fn main() {
    let jars: Vec<u32> = Vec::with_capacity(2);
    unsafe {
        let spare = jars.as_ptr().add(3); //~ out-of-bounds
        println!("{}", spare.is_null());
    }
}
