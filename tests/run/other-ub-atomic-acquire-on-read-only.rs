use std::sync::atomic::{AtomicU32, Ordering};

static PRICE: u32 = 3;

fn main() {
    let price = unsafe { &*(&raw const PRICE).cast::<AtomicU32>() };
    println!("{}", price.load(Ordering::Acquire)); //~ other-ub
}
