use std::collections::HashMap;

fn main() {
    let mut shelf = HashMap::new();
    shelf.insert("plums", 3u64);
    let jar: *const u64 = shelf.get("plums").unwrap();
    drop(shelf); //~ freed
    println!("{}", unsafe { *jar }); //~ use-after-free
}
