use std::collections::BTreeMap;

fn main() {
    let mut shelf = BTreeMap::new();
    shelf.insert(1, String::from("rice"));
    let twin = unsafe { std::ptr::read(&shelf) };
    drop(shelf); //~ freed
    drop(twin); //~ double-free
}
