// An `Arc` remade from a pointer whose block is gone.
use std::sync::Arc;

fn main() {
    unsafe {
        let raw = Arc::into_raw(Arc::new(5u8));
        drop(Arc::from_raw(raw));
        let again = Arc::from_raw(raw); //~ use-after-free
        println!("{again}");
    }
}
