// The distance of two pointers is a whole number of values.
fn main() {
    unsafe {
        let words = [1u16, 2, 3];
        let start = words.as_ptr();
        println!("{}", start.add(2).offset_from(start)); //~| 2
        println!("{}", start.byte_add(3).offset_from(start)); //~ other-ub
    }
}
