// An atomic is aligned to its size.
use std::sync::atomic::{AtomicU64, Ordering};

fn main() {
    unsafe {
        let mut words = [1u32, 2, 3, 4];
        let start = words.as_mut_ptr().cast::<u64>();
        let odd = if start.addr() % 8 == 0 { start.byte_add(4) } else { start };
        let even = if start.addr() % 8 == 0 { start } else { start.byte_add(4) };
        println!("{}", AtomicU64::from_ptr(even).load(Ordering::SeqCst) > 0); //~| true
        println!("{}", AtomicU64::from_ptr(odd).load(Ordering::SeqCst)); //~ misaligned
    }
}
