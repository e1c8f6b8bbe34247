// A vector whose length is larger than its capacity.
use std::mem::ManuallyDrop;

fn main() {
    unsafe {
        let mut row = ManuallyDrop::new(vec![1u8, 2, 3]);
        let row = Vec::from_raw_parts(row.as_mut_ptr(), 4, 3);
        println!("{:?}", row); //~ out-of-bounds
    }
}
