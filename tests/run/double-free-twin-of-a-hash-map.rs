use std::collections::HashMap;

fn main() {
    let mut shelf = HashMap::new();
    shelf.insert(1, String::from("rice"));
    let twin = unsafe { std::ptr::read(&shelf) };
    drop(shelf); //~ freed
    drop(twin); //~ double-free
}
//~ message-contains: the table of a `HashMap<i32, String>`
