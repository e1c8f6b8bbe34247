// A vector begins where its block begins.
use std::mem::ManuallyDrop;

fn main() {
    unsafe {
        let mut row = ManuallyDrop::new(vec![1u8, 2, 3]);
        let row = Vec::from_raw_parts(row.as_mut_ptr().add(1), 2, 2);
        println!("{row:?}"); //~| [2, 3]
        drop(row); //~ bad-free
    }
}
