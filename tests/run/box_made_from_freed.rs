// `Box::from_raw` makes a Box, and the report says so.
fn put_back(raw: *mut [u8]) {
    unsafe {
        drop(Box::from_raw(raw)); //~ use-after-free freed
    }
}

fn main() {
    let raw = Box::into_raw(vec![1u8, 2].into_boxed_slice()); //~ allocated initialised
    put_back(raw);
    put_back(raw);
}
//~ message-contains: makes a Box of `[u8]` in
