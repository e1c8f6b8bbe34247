// `get_unchecked_mut` with the first index that is too large.
fn main() {
    unsafe {
        let mut jars = vec![1, 2];
        *jars.get_unchecked_mut(1) = 3;
        println!("{jars:?}"); //~| [1, 3]
        *jars.get_unchecked_mut(2) = 4; //~ out-of-bounds
    }
}
