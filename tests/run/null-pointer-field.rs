struct Node {
    _value: u64,
    next: *const Node,
}

fn main() {
    let last = Node { _value: 1, next: std::ptr::null() };
    let next = unsafe { (*last.next).next }; //~ null-pointer
    println!("{}", next.is_null());
}
