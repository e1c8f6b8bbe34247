// `get_unchecked` with a range that ends too late.
fn main() {
    unsafe {
        let jars = [1, 2, 3];
        println!("{:?} {:?}", jars.get_unchecked(1..3), jars.get_unchecked(3..)); //~| [2, 3] []
        println!("{:?}", jars.get_unchecked(1..4)); //~ out-of-bounds
    }
}
