use std::mem::ManuallyDrop;

fn main() {
    let mut jar = ManuallyDrop::new(vec![1, 2, 3]);
    unsafe {
        ManuallyDrop::drop(&mut jar);
        ManuallyDrop::drop(&mut jar); //~ double-free
    }
}
