use std::alloc::{alloc, dealloc, Layout};

const HEADER: usize = size_of::<usize>();

unsafe fn take(size: usize) -> *mut u8 {
    let block = alloc(Layout::from_size_align(size + HEADER, 8).unwrap());
    block.cast::<usize>().write(size);
    block.add(HEADER)
}

unsafe fn put_back(place: *mut u8) {
    let size = place.sub(HEADER).cast::<usize>().read();
    dealloc(place, Layout::from_size_align(size + HEADER, 8).unwrap()); //~ bad-free
}

fn main() {
    unsafe {
        let place = take(24);
        place.write_bytes(1, 24);
        put_back(place);
    }
}
