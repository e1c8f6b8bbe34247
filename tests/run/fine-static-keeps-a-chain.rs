use std::ptr;

struct Node {
    next: *mut Node,
}

static mut HEAD: *mut Node = ptr::null_mut();

fn main() {
    for _ in 0..3 {
        let node = Box::into_raw(Box::new(Node { next: unsafe { HEAD } }));
        unsafe { HEAD = node };
    }
    let mut count = 0;
    let mut at = unsafe { HEAD };
    while !at.is_null() {
        count += 1;
        at = unsafe { (*at).next };
    }
    println!("{count}"); //~| 3
}
