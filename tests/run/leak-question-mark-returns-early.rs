use std::alloc::{alloc, dealloc, Layout};

fn cook(order: &str) -> Option<u32> {
    let layout = Layout::new::<[u32; 4]>();
    let pan = unsafe { alloc(layout) }; //~ leak(16,4)
    let portion = order.parse::<u32>().ok()?;
    unsafe { dealloc(pan, layout) };
    Some(portion)
} //~ lost(16)

fn main() {
    println!("{:?}", cook("2")); //~| Some(2)
    println!("{:?}", cook("two")); //~| None
}
