use std::hint::black_box;
use std::panic::catch_unwind;
use std::sync::atomic::{AtomicU8, Ordering};

fn main() {
    let n = AtomicU8::new(1);
    println!("{}", catch_unwind(|| AtomicU8::new(1).store(2, black_box(Ordering::Acquire))).is_err()); //~| true
    println!("{}", catch_unwind(|| AtomicU8::new(1).fetch_update(Ordering::SeqCst, Ordering::Relaxed, Some)).is_ok()); //~| true
    println!("{:?}", n.compare_exchange(1, 2, Ordering::AcqRel, Ordering::Acquire)); //~| Ok(1)
    println!("{}", n.swap(4, Ordering::AcqRel) + n.fetch_add(1, Ordering::Release)); //~| 6
    n.load(black_box(Ordering::Release)); //~ panic
    //~ stderr-contains: there is no such thing as a release load
}
