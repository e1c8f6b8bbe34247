// `split_at_unchecked` behind the end.
fn main() {
    unsafe {
        let jars = [1, 2, 3];
        println!("{:?}", jars.split_at_unchecked(3)); //~| ([1, 2, 3], [])
        println!("{:?}", jars.split_at_unchecked(4)); //~ out-of-bounds
    }
}
