// A vector with less capacity than it was made with.
use std::mem::ManuallyDrop;

fn main() {
    unsafe {
        let mut row: ManuallyDrop<Vec<u8>> = ManuallyDrop::new(Vec::with_capacity(8));
        let start = row.as_mut_ptr();
        drop(Vec::from_raw_parts(start, 0, 8));
        let mut row: ManuallyDrop<Vec<u8>> = ManuallyDrop::new(Vec::with_capacity(8));
        drop(Vec::from_raw_parts(row.as_mut_ptr(), 0, 7)); //~ wrong-layout
    }
}
