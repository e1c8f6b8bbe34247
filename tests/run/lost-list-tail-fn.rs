struct Node { next: *mut Node, n: u8 }
fn list() -> Box<Node> {
    let c = Box::into_raw(Box::new(Node { next: std::ptr::null_mut(), n: 3 })); //~ leak(16,8)
    let b = Box::into_raw(Box::new(Node { next: c, n: 2 })); //~ leak(16,8)
    Box::new(Node { next: b, n: 1 })
}
fn main() {
    let a = list();
    println!("{}", a.n);
    drop(a); //~ lost(16) lost(16)
    println!("gone");
}

//~| 1
//~| gone
