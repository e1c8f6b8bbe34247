// `add` counts in values: a distance beyond isize::MAX bytes.
fn main() {
    unsafe {
        let jars = [1u32, 2];
        println!("{}", jars.as_ptr().add(1).sub(1).read()); //~| 1
        println!("{}", jars.as_ptr().add(usize::MAX / 4).is_null()); //~ arithmetic
    }
}
