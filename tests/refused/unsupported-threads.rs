use std::thread; //~ unsupported

fn main() {
    thread::spawn(work).join().unwrap();
}

fn work() {}
