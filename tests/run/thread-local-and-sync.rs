use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::Mutex;

static COUNT: AtomicUsize = AtomicUsize::new(0);
static SHELF: Mutex<Vec<i32>> = Mutex::new(Vec::new());

fn main() {
    COUNT.fetch_add(2, Ordering::SeqCst);
    println!("{}", COUNT.load(Ordering::Relaxed));
    SHELF.lock().unwrap().push(4);
    println!("{:?}", SHELF.lock().unwrap().len());
}

//~| 2
//~| 1
