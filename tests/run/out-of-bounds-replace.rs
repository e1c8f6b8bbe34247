// `replace` one past the end.
fn main() {
    unsafe {
        let mut shelf = [5, 6];
        let start = shelf.as_mut_ptr();
        println!("{}", start.add(1).replace(7)); //~| 6
        println!("{}", start.add(2).replace(8)); //~ out-of-bounds
    }
}
