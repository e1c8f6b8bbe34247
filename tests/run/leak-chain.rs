struct Node {
    _value: u32,
    next: *mut Node,
}

fn main() {
    let tail = Box::into_raw(Box::new(Node { _value: 2, next: std::ptr::null_mut() })); //~ leak(16,8)
    let mut head = Box::into_raw(Box::new((Node { _value: 1, next: tail }, 0u64))); //~ leak(24,8)
    println!("{}", unsafe { (*head).0.next == tail });
    forget(tail);
    head = std::ptr::null_mut(); //~ lost(24)
    println!("{}", head.is_null());
} //~ lost(16)

fn forget(_: *mut Node) {}

//~| true
//~| true
