struct Shelf {
    last: *mut u64,
}

fn put(shelf: &mut Shelf, jar: *mut u64) {
    shelf.last = jar; //~ lost(8)
}

fn main() {
    let mut shelf = Shelf { last: std::ptr::null_mut() };
    for i in 0..2 {
        put(&mut shelf, Box::into_raw(Box::new(i))); //~ leak(8)
    }
    unsafe { drop(Box::from_raw(shelf.last)) };
}
