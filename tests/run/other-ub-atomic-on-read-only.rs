use std::sync::atomic::{AtomicU32, Ordering};

static PRICE: u32 = 3;

fn main() {
    let price = unsafe { &*(&raw const PRICE).cast::<AtomicU32>() };
    println!("{}", price.load(Ordering::Relaxed)); //~| 3
    let _ = price.compare_exchange(1, 2, Ordering::Relaxed, Ordering::Relaxed); //~ other-ub
    //~ message-contains: atomic operation on the static `PRICE`
}
