// `ManuallyDrop::take` twice.
use std::mem::ManuallyDrop;

fn main() {
    unsafe {
        let mut jar = ManuallyDrop::new(String::from("salt"));
        drop(ManuallyDrop::take(&mut jar));
        drop(ManuallyDrop::take(&mut jar)); //~ double-free
    }
}
