// A text whose length is larger than its capacity.
use std::mem::ManuallyDrop;

fn main() {
    unsafe {
        let mut text = ManuallyDrop::new(String::from("salt"));
        let text = String::from_raw_parts(text.as_mut_ptr(), 5, 4);
        println!("{}", text); //~ out-of-bounds
    }
}
