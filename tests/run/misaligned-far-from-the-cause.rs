use std::alloc::{alloc, dealloc, Layout};

struct Jar {
    bytes: *mut u8,
}

fn make() -> Jar {
    Jar { bytes: unsafe { alloc(Layout::from_size_align(8, 1).unwrap()) } } //~ allocated
}

fn put(jar: &mut Jar, food: u64) {
    unsafe { *(jar.bytes as *mut u64) = food }; //~ misaligned
}

fn main() {
    let mut jar = make();
    put(&mut jar, 7);
    unsafe { dealloc(jar.bytes, Layout::from_size_align(8, 1).unwrap()) };
}
