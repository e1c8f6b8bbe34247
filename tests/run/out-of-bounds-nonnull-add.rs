// `NonNull::add` obeys the same bounds.
use std::ptr::NonNull;

fn main() {
    unsafe {
        let mut jars = [1, 2];
        let start = NonNull::from(&mut jars).cast::<i32>();
        println!("{}", start.add(2).sub(1).read()); //~| 2
        println!("{}", start.add(3) > start); //~ out-of-bounds
    }
}
