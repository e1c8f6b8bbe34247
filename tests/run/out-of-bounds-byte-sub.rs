// `byte_sub` before the start.
fn main() {
    unsafe {
        let jars = [1u32, 2];
        let second = jars.as_ptr().add(1);
        println!("{}", second.byte_sub(4).read()); //~| 1
        println!("{}", second.byte_sub(5).is_null()); //~ out-of-bounds
    }
}
