struct Node {
    value: i32,
    next: *mut Node,
}

fn main() {
    let second = Box::into_raw(Box::new(Node { value: 2, next: std::ptr::null_mut() }));
    let first = Box::into_raw(Box::new(Node { value: 1, next: second }));
    unsafe {
        println!("{}", (*(*first).next).value);
        drop(Box::from_raw(second)); //~ freed
        let next = (*first).next;
        println!("{}", (*next).value); //~ use-after-free
    }
}

//~| 2
