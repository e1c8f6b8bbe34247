use std::collections::HashMap;
fn main() {
    let mut m = HashMap::new();
    m.insert(1, Box::into_raw(Box::new(5u64))); //~ leak(8,8)
    println!("{}", m.len());
    m.insert(1, std::ptr::null_mut()); //~ lost(8)
    println!("{}", m.len());
}

//~| 1
//~| 1
