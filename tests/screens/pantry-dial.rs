use std::alloc::{alloc, dealloc, realloc, Layout};

fn two_jars() -> Option<(*mut u8, *mut u8)> {
    let layout = Layout::new::<u64>();
    unsafe {
        let first = alloc(layout);
        if first.is_null() {
            return None;
        }
        let second = alloc(layout);
        if second.is_null() {
            return None;
        }
        Some((first, second))
    }
}

fn main() {
    if let Some((a, b)) = two_jars() {
        unsafe {
            let bigger = realloc(a, Layout::new::<u64>(), 32);
            if bigger.is_null() {
                println!("cannot grow");
                dealloc(a, Layout::new::<u64>());
            } else {
                dealloc(bigger, Layout::from_size_align(32, 8).unwrap());
            }
            dealloc(b, Layout::new::<u64>());
        }
    }
    println!("done");
}
