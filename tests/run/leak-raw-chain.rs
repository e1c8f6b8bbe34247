struct Order {
    _table: u32,
    next: *mut Order,
}

fn main() {
    let mut first = std::ptr::null_mut();
    for _table in 1..=3 {
        first = Box::into_raw(Box::new(Order { _table, next: first })); //~ leak(16) leak(16) leak(16)
    }
    println!("{}", unsafe { (*first).next.is_null() });
} //~ lost(16)
//~| false
//~ mend-contains: a raw pointer frees nothing
