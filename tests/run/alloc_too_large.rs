// No block is larger than isize::MAX bytes; the allocator is never asked for one.
use std::alloc::{alloc, Layout};

fn main() {
    let size = isize::MAX as usize + 1;
    unsafe {
        let layout = Layout::from_size_align_unchecked(size, 1);
        let jar = alloc(layout); //~ other-ub
        println!("{}", jar.is_null());
    }
}
//~ message-contains: more than isize::MAX bytes
