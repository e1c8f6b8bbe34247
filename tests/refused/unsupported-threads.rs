use std::thread;

fn main() {
    thread::spawn(work).join().unwrap(); //~ unsupported
}

fn work() {}
