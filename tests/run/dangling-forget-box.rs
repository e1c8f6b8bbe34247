use std::mem::{forget, ManuallyDrop};

fn main() {
    let mut jar = ManuallyDrop::new(Box::new(1u8));
    unsafe { ManuallyDrop::drop(&mut jar) }; //~ freed
    let moved = jar; //~ use-after-free
    forget(moved);
}
