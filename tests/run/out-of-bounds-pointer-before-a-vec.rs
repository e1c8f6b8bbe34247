fn main() {
    let jars = vec![1u8, 2];
    let before = unsafe { jars.as_ptr().sub(1) }; //~ out-of-bounds
    println!("{}", before.is_null());
}
